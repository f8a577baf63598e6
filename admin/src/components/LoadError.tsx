import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { Button, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import type { RequestError } from '../api/request-error';
import { StateCard } from './StateCard';
import { useTranslate } from '../hooks/useTranslate';

interface LoadErrorProps {
  error: RequestError;
  onRetry: () => unknown;
}

export const LoadError = ({ error, onRetry }: LoadErrorProps) => {
  const t = useTranslate();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return (
    <StateCard
      role="alert"
      icon={<WarningCircle width="3.2rem" height="3.2rem" fill="danger600" />}
      title={t('state.error')}
      action={
        <Button startIcon={<ArrowClockwise aria-hidden />} onClick={() => onRetry()}>
          {t('state.retry')}
        </Button>
      }
    >
      <Typography textColor="neutral600">{t('state.errorHint')}</Typography>
      <Typography textColor="neutral600" dir="auto">
        {formatError(error)}
      </Typography>
    </StateCard>
  );
};
