import type * as React from 'react';
import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { Button, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import type { RequestError } from '../api/request-error';
import { StateCard } from './StateCard';
import { useTranslate } from '../hooks/useTranslate';

const AROUND = '[role=dialog], main';

interface LoadErrorProps {
  error: RequestError;
  onRetry: () => unknown;
}

/** Why there is nothing to see, and the way to ask again. */
export const LoadError = ({ error, onRetry }: LoadErrorProps) => {
  const t = useTranslate();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return (
    <StateCard
      role="alert"
      icon={<WarningCircle width="3.2rem" height="3.2rem" fill="danger600" />}
      title={t('state.error')}
      action={
        <Button
          startIcon={<ArrowClockwise aria-hidden />}
          onClick={({ currentTarget }: React.MouseEvent<HTMLButtonElement>) => {
            // The button goes away with the failure: the keyboard goes on from the page or dialog around it.
            currentTarget.closest<HTMLElement>(AROUND)?.focus();
            onRetry();
          }}
        >
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
