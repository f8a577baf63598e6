import { Box, Typography } from '@strapi/design-system';

import { PlainButton } from '../../../../components/PlainButton';
import { useTranslate } from '../../../../hooks/useTranslate';

interface OverlayNoticeProps {
  failed: boolean;
  onRetry: () => unknown;
}

/** The map can be edited without its numbers; that they are missing is said. */
export const OverlayNotice = ({ failed, onRetry }: OverlayNoticeProps) => {
  const t = useTranslate();
  if (!failed) return null;
  return (
    <Box paddingBottom={3} role="alert">
      <Typography variant="pi" textColor="danger600">
        {t('journey.measured.failed')}
      </Typography>{' '}
      <PlainButton type="button" onClick={() => onRetry()}>
        {t('state.retry')}
      </PlainButton>
    </Box>
  );
};
