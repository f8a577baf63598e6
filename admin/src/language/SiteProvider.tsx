import * as React from 'react';
import { Flex, Loader } from '@strapi/design-system';

import type { GetStart } from '../../../shared/contracts/preferences';
import { useGetCxStartQuery } from '../api/start';
import { LoadError } from '../components/LoadError';
import { useTranslate } from '../hooks/useTranslate';

/** What the site calls things, when its weeks begin, and in which zone it counts its days. */
export type Site = Pick<GetStart.Response['data'], 'site' | 'metricNames'>;

export const SiteContext = React.createContext<Site | null>(null);

/** Pages wait for it: which days "this week" has depends on it. */
export const SiteProvider = ({ children }: { children: React.ReactNode }) => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = useGetCxStartQuery();
  if (data) return <SiteContext.Provider value={data}>{children}</SiteContext.Provider>;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  return (
    <Flex justifyContent="center" padding={8}>
      <Loader>{t('state.loading')}</Loader>
    </Flex>
  );
};
