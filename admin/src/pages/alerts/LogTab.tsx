import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useSearchParams } from 'react-router-dom';

import {
  DELIVERY_STATES,
  type DeliveryState,
  type ListDeliveries,
} from '../../../../shared/contracts/alert-log';
import { useGetCxAlertLogQuery } from '../../api/alerts';
import { FilterMenu } from '../../components/FilterMenu';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { SteadyButton } from '../../components/SteadyButton';
import { oneOf } from '../../filters/period-state';
import { useLanguage } from '../../hooks/useLanguage';
import { usePolling } from '../../hooks/usePolling';
import { useTranslate } from '../../hooks/useTranslate';
import { LogTable } from './LogTable';

const ALL = 'all';
/** Messages go out and fail while somebody looks. */
const POLL_MILLISECONDS = 10_000;

/** Which messages are shown, in the URL. */
const useLogState = () => {
  const [params, setParams] = useSearchParams();
  const state = oneOf(DELIVERY_STATES, params.get('state'));
  const after = params.get('after');
  const rule = params.get('rule');
  const show = (next: DeliveryState | null, from: string | null = null, of = rule) =>
    setParams({
      tab: 'log',
      ...(of ? { rule: of } : {}),
      ...(next ? { state: next } : {}),
      ...(from ? { after: from } : {}),
    });
  return { state, after, rule, show };
};

type Handle = ReturnType<typeof useLogState>;

const Tools = ({
  handle,
  counts,
  onRefresh,
  isFetching,
}: {
  handle: Handle;
  counts: ListDeliveries.Response['meta']['counts'] | undefined;
  onRefresh: () => unknown;
  isFetching: boolean;
}) => {
  const t = useTranslate();
  const label = (state: DeliveryState): string =>
    counts
      ? t('log.stateCount', { state: t(`log.state.${state}`), n: counts[state] })
      : t(`log.state.${state}`);
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between">
      <FilterMenu
        name={t('log.filter')}
        value={handle.state ?? ALL}
        choices={[
          { value: ALL, label: t('log.all') },
          ...DELIVERY_STATES.map((state) => ({ value: state, label: label(state) })),
        ]}
        onChoose={(value) => handle.show(oneOf(DELIVERY_STATES, value))}
      />
      {handle.rule && (
        <Button variant="ghost" size="S" onClick={() => handle.show(handle.state, null, null)}>
          {t('log.ofAll')}
        </Button>
      )}
      <SteadyButton
        variant="tertiary"
        size="S"
        startIcon={<ArrowClockwise aria-hidden />}
        loading={isFetching}
        onClick={() => onRefresh()}
      >
        {t('log.refresh')}
      </SteadyButton>
    </Flex>
  );
};

const Empty = () => {
  const t = useTranslate();
  return (
    <StateCard icon={<EmptyDocuments width="16rem" height="8.8rem" />} title={t('log.empty')}>
      <Typography textColor="neutral600">{t('log.emptyHint')}</Typography>
    </StateCard>
  );
};

const Paging = ({ handle, next }: { handle: Handle; next: string | null }) => {
  const t = useTranslate();
  const { state, after, show } = handle;
  if (after === null && next === null) return null;
  return (
    <Flex tag="nav" aria-label={t('log.pages')} gap={2} justifyContent="flex-end" paddingTop={4}>
      {after !== null && (
        <Button variant="ghost" onClick={() => show(state)}>
          {t('log.newest')}
        </Button>
      )}
      <SteadyButton variant="secondary" disabled={next === null} onClick={() => show(state, next)}>
        {t('log.older')}
      </SteadyButton>
    </Flex>
  );
};

/** What was sent, what failed and what is due. */
export const LogTab = () => {
  const { locale } = useLanguage();
  const handle = useLogState();
  const { state, after, rule } = handle;
  const { pollingInterval, setFailed } = usePolling(POLL_MILLISECONDS);
  const { data, currentData, error, isFetching, isLoading, refetch } = useGetCxAlertLogQuery(
    { locale, ...(rule ? { rule } : {}), ...(state ? { state } : {}), ...(after ? { after } : {}) },
    { refetchOnMountOrArgChange: true, pollingInterval }
  );
  const failed = error !== undefined && !currentData;
  React.useEffect(() => setFailed(failed), [failed, setFailed]);
  if (failed && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  return (
    <Box aria-busy={isLoading}>
      <Tools
        handle={handle}
        counts={data.meta.counts}
        onRefresh={refetch}
        isFetching={isFetching}
      />
      <Box paddingTop={4}>
        {data.data.length === 0 ? <Empty /> : <LogTable deliveries={data.data} />}
      </Box>
      <Paging handle={handle} next={data.meta.next} />
    </Box>
  );
};
