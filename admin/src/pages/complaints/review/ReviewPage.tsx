import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { Location } from 'react-router-dom';

import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import { useGetCxComplaintReviewQuery } from '../../../api/complaint-review';
import { isForbidden, type RequestError } from '../../../api/request-error';
import { LoadError } from '../../../components/LoadError';
import { PageFrame } from '../../../components/PageFrame';
import { Stack } from '../../../components/PageGrids';
import { OverviewSkeleton } from '../../../components/Skeleton';
import { UnsavedGuard } from '../../../components/UnsavedGuard';
import { StateCard } from '../../../components/StateCard';
import { windowOf } from '../../../filters/period-state';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { DeskSwitch } from '../DeskSwitch';
import { Review } from './Review';
import { ReviewFilters } from './ReviewFilters';
import { isSameReview, reviewQuery } from './review-state';
import { ReviewTools } from './ReviewTools';
import { OldNotesNotice } from './record/OldNotesNotice';
import { withOldNotes } from './record/old-notes';
import { OtherReviews } from './record/OtherReviews';
import { ConflictDialog } from './record/ConflictDialog';
import { EarlierVersions } from './record/EarlierVersions';
import { isEmpty } from './record/record-draft';
import { SaveBar } from './record/SaveBar';
import { useOldNotes } from './record/useOldNotes';
import { recordQuery, useReviewRecord, type RecordHandle } from './record/useReviewRecord';
import { useReviewState, type ReviewStateHandle } from './useReviewState';

type Data = GetComplaintReview.Data;

/** Whether there is anything to review: complaints that came in or were open, or something that was done. */
const hasContent = ({ performance, backlog, earlier, made, changes }: Data): boolean =>
  (performance.find(({ kpi }) => kpi === 'complaint_rate')?.numerator ?? 0) > 0 ||
  backlog.start + backlog.end > 0 ||
  earlier.length + made.length + changes.length > 0;

const isWorthShowing = (data: Data, { content }: RecordHandle): boolean =>
  hasContent(data) || !isEmpty(content);

interface NothingToReviewProps extends ReviewStateHandle {
  /** Where the reader may write: a review is held where nothing came in as well. */
  onWrite: (() => void) | null;
}

const NothingToReview = ({ update, onWrite }: NothingToReviewProps) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('review.empty')}
      action={
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <Button
            variant="secondary"
            onClick={() => update({ period: 'lastYear', custom: null, locations: [] })}
          >
            {t('period.lastYear')}
          </Button>
          {onWrite && (
            <Button variant="secondary" onClick={onWrite}>
              {t('review.writeAnyway')}
            </Button>
          )}
        </Flex>
      }
    >
      <Typography textColor="neutral600">{t('review.emptyHint')}</Typography>
    </StateCard>
  );
};

interface Loading {
  error?: RequestError | undefined;
  isFetching: boolean;
  refetch: () => unknown;
}

interface BodyProps {
  handle: ReviewStateHandle;
  numbers: Loading & { data?: Data };
  words: Loading;
  written: RecordHandle | null;
  /** Whether it is written though there are no numbers. */
  anyway: boolean;
  onWrite: () => void;
}

const ReviewBody = ({ handle, numbers, words, written, anyway, onWrite }: BodyProps) => {
  const t = useTranslate();
  const { data } = numbers;
  const failed = [numbers, words].find(({ error, isFetching }) => error && !isFetching);
  if (failed?.error) {
    return isForbidden(failed.error) ? (
      <Page.NoPermissions content={t('state.noPermission')} />
    ) : (
      <LoadError error={failed.error} onRetry={failed.refetch} />
    );
  }
  if (!data || !written) return <OverviewSkeleton />;
  if (!anyway && !isWorthShowing(data, written)) {
    return <NothingToReview {...handle} onWrite={written.record.mayWrite ? onWrite : null} />;
  }
  return <Review data={data} handle={written} />;
};

/** What this browser kept of the period in former times, until it is taken over and saved. */
const useTakeOver = (window_: { from: string; to: string }) => {
  const { notes, forget } = useOldNotes(window_);
  const period = `${window_.from} ${window_.to}`;
  const [taken, setTaken] = React.useState<string | null>(null);
  return {
    notes,
    forget,
    isTaken: taken === period,
    take: () => setTaken(period),
    onSaved: () => taken === period && forget(),
  };
};

interface WordsProps {
  written: RecordHandle;
  old: ReturnType<typeof useTakeOver>;
  window: { from: string; to: string };
}

/** What concerns the words of a review alone, and stands above it. */
const Words = ({ written, old, window: period }: WordsProps) => {
  const { content, change, conflict, isDirty, record } = written;
  const { notes } = old;
  const isOffered = notes !== null && !(old.isTaken && isDirty);
  const take = () => {
    if (notes) change(withOldNotes(content, notes));
    old.take();
  };
  return (
    <>
      <OtherReviews others={record.others} window={period} />
      <EarlierVersions handle={written} />
      {isOffered && (
        <OldNotesNotice
          notes={notes}
          mayWrite={record.mayWrite}
          onTake={take}
          onForget={old.forget}
        />
      )}
      {conflict && <ConflictDialog conflict={conflict} handle={written} />}
      <UnsavedGuard isDirty={isDirty} isSameWork={isSameWork} />
    </>
  );
};

const isSameWork = (here: Location, there: Location): boolean =>
  here.pathname === there.pathname &&
  isSameReview(new URLSearchParams(here.search), new URLSearchParams(there.search));

/** What a management review of complaints looks at, for a period: to read, to write, to print, to take along. */
export const ReviewPage = () => {
  const t = useTranslate();
  const handle = useReviewState();
  const reader = useReader();
  const query = React.useMemo(() => reviewQuery(handle.state, reader), [handle.state, reader]);
  const period = windowOf(handle.state, reader);
  const old = useTakeOver(period);
  const request = useGetCxComplaintReviewQuery(query, { refetchOnMountOrArgChange: true });
  const { handle: written, request: words } = useReviewRecord(recordQuery(query), old.onSaved);
  const { currentData: data } = request;
  const named = `${period.from} ${period.to}`;
  const [begun, setBegun] = React.useState<string | null>(null);
  const anyway = begun === named;
  const isShown = data && written && (anyway || isWorthShowing(data, written));
  return (
    <PageFrame
      title={t('review.title')}
      purpose={t('review.purpose')}
      actions={
        <>
          <DeskSwitch />
          {isShown && <ReviewTools query={query} />}
        </>
      }
    >
      <ReviewFilters handle={handle} reader={reader} exposures={request.data?.exposures ?? []} />
      <Stack>
        {written && <Words written={written} old={old} window={period} />}
        <ReviewBody
          handle={handle}
          numbers={{ ...request, data }}
          words={words}
          written={written}
          anyway={anyway}
          onWrite={() => setBegun(named)}
        />
        {isShown && written.record.mayWrite && <SaveBar handle={written} />}
      </Stack>
    </PageFrame>
  );
};
