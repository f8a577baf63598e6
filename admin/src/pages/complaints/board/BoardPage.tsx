import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';

import { COMPLAINT_QUEUES } from '../../../../../shared/contracts/complaint-queue';
import { useGetCxComplaintBoardQuery } from '../../../api/complaints';
import { isForbidden } from '../../../api/request-error';
import { FilterMenu } from '../../../components/FilterMenu';
import { LoadError } from '../../../components/LoadError';
import { usePageVisible } from '../../../hooks/usePageVisible';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { useDefaultView } from '../../../views/useDefaultView';
import { ComplaintFilters } from '../ComplaintFilters';
import { ComplaintSearch } from '../ComplaintSearch';
import { complaintsChoice } from '../complaints-state';
import { DeskFrame } from '../DeskFrame';
import { NoComplaints } from '../NoComplaints';
import { BOARD_SHORTCUTS } from '../queue-shortcuts';
import { REFRESH_MILLISECONDS } from '../refresh';
import { useComplaintsState, type ComplaintsStateHandle } from '../useComplaintsState';
import { Board } from './Board';
import { BoardSkeleton } from './BoardSkeleton';

/** Parts of the queue that have open cases. */
const OPEN_PARTS = COMPLAINT_QUEUES.filter((queue) => queue !== 'ended' && queue !== 'all');

const useBoard = ({ state }: ComplaintsStateHandle) => {
  const reader = useReader();
  const ready = useDefaultView('complaints');
  const queue = OPEN_PARTS.find((part) => part === state.queue) ?? 'open';
  const query = React.useMemo(
    () => ({ ...complaintsChoice(state, reader), queue, locale: reader.locale }),
    [state, queue, reader]
  );
  const request = useGetCxComplaintBoardQuery(query, {
    refetchOnMountOrArgChange: true,
    skip: !ready,
    pollingInterval: usePageVisible() ? REFRESH_MILLISECONDS : 0,
  });
  return { reader, queue, request };
};

interface BoardBodyProps {
  handle: ComplaintsStateHandle;
  request: ReturnType<typeof useBoard>['request'];
  shortcutsOn: boolean;
}

const BoardBody = ({ handle, request, shortcutsOn }: BoardBodyProps) => {
  const t = useTranslate();
  const { data, currentData, error, isFetching, fulfilledTimeStamp, refetch } = request;
  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && !currentData && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <BoardSkeleton />;
  if (data.data.every(({ count }) => count === 0)) return <NoComplaints handle={handle} />;
  return (
    <Board
      columns={data.data}
      labels={data.meta.labels}
      asOf={fulfilledTimeStamp ?? Date.now()}
      shortcutsOn={shortcutsOn}
    />
  );
};

/** Open cases in columns, one for each state. */
export const BoardPage = () => {
  const t = useTranslate();
  const handle = useComplaintsState();
  const { reader, queue, request } = useBoard(handle);
  return (
    <DeskFrame
      title={t('complaints.title')}
      purpose={t('complaints.boardPurpose')}
      shortcuts={BOARD_SHORTCUTS}
      handle={handle}
    >
      {(shortcutsOn) => (
        <>
          <ComplaintFilters handle={handle} reader={reader} board />
          <Flex gap={4} wrap="wrap" paddingBottom={4}>
            <FilterMenu
              name={t('complaints.cases')}
              value={queue}
              choices={OPEN_PARTS.map((value) => ({
                value,
                label: t(`complaints.queue.${value}`),
              }))}
              onChoose={(next) => handle.update({ queue: next })}
            />
            <ComplaintSearch handle={handle} />
          </Flex>
          <BoardBody handle={handle} request={request} shortcutsOn={shortcutsOn} />
        </>
      )}
    </DeskFrame>
  );
};
