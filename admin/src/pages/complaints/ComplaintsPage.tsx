import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Box, Flex } from '@strapi/design-system';

import type { ListComplaints } from '../../../../shared/contracts/complaint-queue';
import { useGetCxComplaintCountsQuery, useGetCxComplaintsQuery } from '../../api/complaints';
import { isForbidden, type RequestError } from '../../api/request-error';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { usePageVisible } from '../../hooks/usePageVisible';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { useDefaultView } from '../../views/useDefaultView';
import { complaintsChoice, complaintsQuery } from './complaints-state';
import { ComplaintFilters } from './ComplaintFilters';
import { ComplaintSearch } from './ComplaintSearch';
import { CountedNote } from './CountedNote';
import { DeskFrame } from './DeskFrame';
import { ExportCases } from './ExportCases';
import { NoComplaints } from './NoComplaints';
import { QueueList } from './QueueList';
import { QUEUE_SHORTCUTS } from './queue-shortcuts';
import { QueueTabs } from './QueueTabs';
import { REFRESH_MILLISECONDS } from './refresh';
import { useComplaintsState, type ComplaintsStateHandle } from './useComplaintsState';

interface Request {
  data?: ListComplaints.Response;
  currentData?: ListComplaints.Response;
  error?: RequestError;
  isFetching: boolean;
  fulfilledTimeStamp?: number;
  refetch: () => unknown;
}

interface QueueBodyProps {
  handle: ComplaintsStateHandle;
  request: Request;
  choice: string;
  shortcutsOn: boolean;
}

const QueueBody = ({ handle, request, choice, shortcutsOn }: QueueBodyProps) => {
  const t = useTranslate();
  const { data, currentData, error, isFetching, fulfilledTimeStamp, refetch } = request;
  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  // A refresh that fails now and then must not take away what is on the screen.
  if (error && !currentData && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  if (data.data.length === 0) return <NoComplaints handle={handle} />;
  return (
    <QueueList
      page={data}
      asOf={fulfilledTimeStamp ?? Date.now()}
      choice={currentData ? choice : ''}
      {...{ isFetching, handle, shortcutsOn }}
    />
  );
};

/** All cases of the desk, the most pressing first. */
export const ComplaintsPage = () => {
  const t = useTranslate();
  const handle = useComplaintsState();
  const reader = useReader();
  const { state, update } = handle;
  const query = React.useMemo(() => complaintsQuery(state, reader), [state, reader]);
  const counted = React.useMemo(() => complaintsChoice(state, reader), [state, reader]);
  const ready = useDefaultView('complaints');
  const live = {
    refetchOnMountOrArgChange: true,
    skip: !ready,
    pollingInterval: usePageVisible() ? REFRESH_MILLISECONDS : 0,
  };
  const request = useGetCxComplaintsQuery(query, live);
  const { data: counts } = useGetCxComplaintCountsQuery(counted, live);
  return (
    <DeskFrame
      title={t('complaints.title')}
      purpose={t('complaints.purpose')}
      shortcuts={QUEUE_SHORTCUTS}
      handle={handle}
    >
      {(shortcutsOn) => (
        <Box paddingTop={4}>
          <QueueTabs
            queue={state.queue}
            counts={counts?.data}
            onChoose={(queue) => update({ queue })}
          >
            <ComplaintFilters handle={handle} reader={reader} />
            <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={4}>
              <Box flex="1 1 24rem">
                <ComplaintSearch handle={handle} />
              </Box>
              <ExportCases query={{ ...counted, queue: state.queue, bom: true }} />
            </Flex>
            <CountedNote counted={state.counted} counts={counts} />
            <QueueBody
              handle={handle}
              request={request}
              choice={JSON.stringify(query)}
              shortcutsOn={shortcutsOn}
            />
          </QueueTabs>
        </Box>
      )}
    </DeskFrame>
  );
};
