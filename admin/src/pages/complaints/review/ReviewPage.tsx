import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import { useGetCxComplaintReviewQuery } from '../../../api/complaint-review';
import { isForbidden, type RequestError } from '../../../api/request-error';
import { LoadError } from '../../../components/LoadError';
import { PageFrame } from '../../../components/PageFrame';
import { OverviewSkeleton } from '../../../components/Skeleton';
import { StateCard } from '../../../components/StateCard';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { DeskSwitch } from '../DeskSwitch';
import { Review } from './Review';
import { ReviewFilters } from './ReviewFilters';
import { reviewQuery } from './review-state';
import { ReviewTools } from './ReviewTools';
import { useReviewState, type ReviewStateHandle } from './useReviewState';

type Data = GetComplaintReview.Data;

/** Whether there is anything to review: complaints that came in or were open, or something that was done. */
const hasContent = ({ performance, backlog, earlier, made, changes }: Data): boolean =>
  (performance.find(({ kpi }) => kpi === 'complaint_rate')?.numerator ?? 0) > 0 ||
  backlog.start + backlog.end > 0 ||
  earlier.length + made.length + changes.length > 0;

const NothingToReview = ({ update }: ReviewStateHandle) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('review.empty')}
      action={
        <Button
          variant="secondary"
          onClick={() => update({ period: 'last12Months', custom: null, locations: [] })}
        >
          {t('empty.period.wider', { n: 12 })}
        </Button>
      }
    >
      <Typography textColor="neutral600">{t('review.emptyHint')}</Typography>
    </StateCard>
  );
};

interface BodyProps {
  handle: ReviewStateHandle;
  request: {
    data?: Data;
    error?: RequestError;
    isFetching: boolean;
    refetch: () => unknown;
  };
}

const ReviewBody = ({ handle, request }: BodyProps) => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = request;
  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <OverviewSkeleton />;
  if (!hasContent(data)) return <NothingToReview {...handle} />;
  return <Review data={data} />;
};

/** What a management review of complaints looks at, for a period: to read, to print, to take along. */
export const ReviewPage = () => {
  const t = useTranslate();
  const handle = useReviewState();
  const reader = useReader();
  const query = React.useMemo(() => reviewQuery(handle.state, reader), [handle.state, reader]);
  const request = useGetCxComplaintReviewQuery(query, { refetchOnMountOrArgChange: true });
  const { currentData: data } = request;
  return (
    <PageFrame
      title={t('review.title')}
      purpose={t('review.purpose')}
      actions={
        <>
          <DeskSwitch />
          {data && hasContent(data) && <ReviewTools query={query} />}
        </>
      }
    >
      <ReviewFilters handle={handle} reader={reader} exposures={request.data?.exposures ?? []} />
      <ReviewBody handle={handle} request={{ ...request, data }} />
    </PageFrame>
  );
};
