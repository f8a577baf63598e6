import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';

import { useGetCxJourneysQuery } from '../../../api/journeys';
import { LoadError } from '../../../components/LoadError';
import { PageFrame } from '../../../components/PageFrame';
import { SearchField } from '../../../components/SearchField';
import { TableSkeleton } from '../../../components/Skeleton';
import { StateCard } from '../../../components/StateCard';
import { CustomPeriod } from '../../../filters/CustomPeriod';
import { PeriodMenu } from '../../../filters/PeriodMenu';
import {
  putParameter,
  readPeriod,
  windowOf,
  writePeriod,
  type PeriodState,
} from '../../../filters/period-state';
import { usePageParameters, type Step } from '../../../hooks/usePageParameters';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { CreateDialog } from './CreateDialog';
import { JourneysTable } from './JourneysTable';

const PERIOD = 'last90Days';

interface ListState extends PeriodState {
  search: string;
}

/** What the list shows, kept in the URL. */
const useListState = () => {
  const [params, setParams] = usePageParameters();
  const state: ListState = React.useMemo(
    () => ({ ...readPeriod(params, PERIOD), search: params.get('search') ?? '' }),
    [params]
  );
  const update = React.useCallback(
    (change: Partial<ListState>, step?: Step) =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        const merged = { ...readPeriod(current, PERIOD), search: current.get('search'), ...change };
        writePeriod(next, merged, PERIOD);
        putParameter(next, 'search', merged.search || null);
        return next;
      }, step),
    [setParams]
  );
  return { state, update };
};

const NoJourneys = ({ create, searched }: { create: React.ReactNode; searched: boolean }) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t(searched ? 'journeys.nothingFound' : 'journeys.empty.title')}
      action={!searched && create}
    >
      <Typography textColor="neutral600">
        {t(searched ? 'journeys.nothingFoundHint' : 'journeys.empty.text')}
      </Typography>
    </StateCard>
  );
};

/** Every journey with its health, owner, state, last change and coverage. */
export const JourneysPage = () => {
  const t = useTranslate();
  const reader = useReader();
  const { state, update } = useListState();
  const [creating, setCreating] = React.useState(false);
  const { data, error, isFetching, refetch } = useGetCxJourneysQuery(
    {
      ...windowOf(state, reader),
      timeZone: reader.timeZone,
      calendar: reader.calendar,
      locale: reader.locale,
      ...(state.search ? { search: state.search } : {}),
    },
    { refetchOnMountOrArgChange: true }
  );
  const forbidden = error && 'status' in error && error.status === 403;
  const rights = data?.meta.rights;
  const create = rights?.create && (
    <Button size="S" startIcon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
      {t('journeys.new')}
    </Button>
  );
  return (
    <PageFrame title={t('journeys.title')} purpose={t('journeys.purpose')} actions={create}>
      {forbidden && <Page.NoPermissions content={t('journey.forbidden')} />}
      {!forbidden && (
        <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4} aria-busy={isFetching}>
          <Flex gap={2} wrap="wrap" tag="section" aria-label={t('filter.title')}>
            {rights?.numbers && <PeriodMenu state={state} reader={reader} onChange={update} />}
            <SearchField
              label={t('journeys.search')}
              hint={t('filter.searchHint')}
              value={state.search}
              onSearch={(search, step) => update({ search }, step)}
            />
            {state.custom && (
              <CustomPeriod
                value={state.custom}
                today={reader.today}
                onChange={(custom) => update({ custom })}
              />
            )}
          </Flex>
          {error && !data && !isFetching && <LoadError error={error} onRetry={refetch} />}
          {!data && (!error || isFetching) && <TableSkeleton />}
          {data && data.data.length === 0 && (
            <NoJourneys create={create} searched={state.search !== ''} />
          )}
          {data && data.data.length > 0 && <JourneysTable answer={data} />}
        </Flex>
      )}
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
    </PageFrame>
  );
};
