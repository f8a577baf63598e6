import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { VisuallyHidden } from '@strapi/design-system';

import { isForbidden, type RequestError } from '../../../api/request-error';
import { LoadError } from '../../../components/LoadError';
import { Block } from '../../../components/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';

interface WhenLoadedProps<Data> {
  request: {
    data?: Data;
    error?: RequestError;
    isFetching: boolean;
    refetch: () => unknown;
  };
  /** Shown before the first answer; one card's shape when left out. */
  skeleton?: React.ReactNode;
  children: (data: Data) => React.ReactNode;
}

/** A picture in the state of its request: forbidden, failed, on its way, or there; a new one dims the last. */
export const WhenLoaded = <Data,>({ request, skeleton, children }: WhenLoadedProps<Data>) => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = request;
  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (data === undefined) {
    return (
      <div role="status">
        <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
        {skeleton ?? <Block $height="28rem" />}
      </div>
    );
  }
  return (
    <div aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1, minInlineSize: 0 }}>
      {children(data)}
    </div>
  );
};
