import { Link, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { styled } from 'styled-components';

import { StateCard } from './StateCard';
import { DOCS_URL, FEEDBACK_ENDPOINT } from '../constants';
import { useTranslate } from '../hooks/useTranslate';

const Code = styled.code`
  unicode-bidi: isolate;
  direction: ltr;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral800};
`;

/** Nothing has ever come in: says how the first answers get here. */
export const EmptyPlugin = () => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('empty.plugin.title')}
      action={
        <Link href={DOCS_URL} isExternal>
          {t('empty.plugin.docs')}
        </Link>
      }
    >
      <Typography textColor="neutral600">{t('empty.plugin.send')}</Typography>
      <Code>{FEEDBACK_ENDPOINT}</Code>
      <Typography textColor="neutral600">{t('empty.plugin.import')}</Typography>
      <Code>{'npx strapi-cx import feedback FILE --mapping MAPPING.json'}</Code>
    </StateCard>
  );
};
