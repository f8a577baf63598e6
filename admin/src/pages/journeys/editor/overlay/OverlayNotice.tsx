import { Box, Typography } from '@strapi/design-system';

import type { RequestError } from '../../../../api/request-error';
import { PlainButton } from '../../../../components/PlainButton';
import { useRefusals } from '../../../../hooks/useRefusals';
import { useTranslate } from '../../../../hooks/useTranslate';

interface OverlayNoticeProps {
  error: RequestError | null;
  onRetry: () => unknown;
}

/** The map can be edited without its numbers; that they are missing is said, and why where the reader can mend it. */
export const OverlayNotice = ({ error, onRetry }: OverlayNoticeProps) => {
  const t = useTranslate();
  const refusalsOf = useRefusals();
  if (error === null) return null;
  const refusals = refusalsOf(error).filter(({ foreign }) => !foreign);
  return (
    <Box paddingBottom={3} role="alert">
      <Typography variant="pi" textColor="danger600">
        {refusals.length > 0
          ? refusals.map(({ text }) => text).join(' ')
          : t('journey.measured.failed')}
      </Typography>{' '}
      {refusals.length === 0 && (
        <PlainButton type="button" onClick={() => onRetry()}>
          {t('state.retry')}
        </PlainButton>
      )}
    </Box>
  );
};
