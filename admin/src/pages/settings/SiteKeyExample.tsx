import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useTranslate } from '../../hooks/useTranslate';
import { curlExample, pageExample } from './site-key-examples';

const Details = styled.details`
  color: ${({ theme }) => theme.colors.neutral800};

  summary {
    cursor: pointer;
    color: ${({ theme }) => theme.colors.primary600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }

  summary:focus-visible,
  pre:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  div {
    margin-block-start: ${({ theme }) => theme.spaces[2]};
  }

  pre {
    margin-block: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
    padding: ${({ theme }) => theme.spaces[3]};
    overflow-x: auto;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral100};
    font-family: monospace;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    text-align: start;
  }
`;

/** How a key is used, to be copied. */
export const SiteKeyExample = ({ siteKey }: { siteKey: string }) => {
  const t = useTranslate();
  const url = `${window.location.origin}/api/cx/feedback`;
  const examples = [
    [t('intake.examplePage'), pageExample(url, siteKey)],
    [t('intake.exampleCurl'), curlExample(url, siteKey)],
  ] as const;
  return (
    <Details>
      <summary>{t('intake.example')}</summary>
      {examples.map(([name, text]) => (
        <div key={name}>
          <Typography tag="p" variant="pi" fontWeight="bold">
            {name}
          </Typography>
          <pre dir="ltr" tabIndex={0} aria-label={name}>
            {text}
          </pre>
        </div>
      ))}
    </Details>
  );
};
