import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { RequestError } from '../api/request-error';
import { useRefusals } from '../hooks/useRefusals';
import { useTranslate } from '../hooks/useTranslate';

const Sheet = styled.div`
  padding: ${({ theme }) => theme.spaces[4]};
  border: 1px solid ${({ theme }) => theme.colors.danger200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.neutral800};

  ul {
    margin: 0;
    padding-inline-start: ${({ theme }) => theme.spaces[5]};
    list-style: disc;
  }
`;

/** What can't be done and why, in the reader's words where we have them; nothing without an error. */
export const Faults = ({ error }: { error: RequestError | undefined }) => {
  const t = useTranslate();
  const refusalsOf = useRefusals();
  if (!error) return null;
  return (
    <Sheet role="alert">
      <Typography tag="p" fontWeight="bold">
        {t('import.faults')}
      </Typography>
      <ul>
        {refusalsOf(error).map(({ text, foreign }) => (
          <li key={text}>
            {foreign ? (
              <bdi lang="en" dir="ltr">
                {text}
              </bdi>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
