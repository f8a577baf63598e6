import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { RequestError } from './LoadError';
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

interface Fault {
  message?: string;
}

/** Everything that the server found wrong, else its one sentence. */
const messagesOf = (error: RequestError): string[] => {
  const details =
    'details' in error ? (error.details as { errors?: Fault[] } | undefined) : undefined;
  const found = (details?.errors ?? []).flatMap(({ message }) => message ?? []);
  return found.length > 0 ? found : [error.message ?? ''];
};

/** What can't be done and why; nothing without an error. */
export const Faults = ({ error }: { error: RequestError | undefined }) => {
  const t = useTranslate();
  if (!error) return null;
  return (
    <Sheet role="alert">
      <Typography tag="p" fontWeight="bold">
        {t('import.faults')}
      </Typography>
      <ul dir="ltr" lang="en">
        {messagesOf(error).map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Sheet>
  );
};
