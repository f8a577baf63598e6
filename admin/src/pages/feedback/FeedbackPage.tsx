import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { CountFeedback, ListFeedback } from '../../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { useGetCxFeedbackQuery } from '../../api/feedback';
import { isForbidden, type RequestError } from '../../api/request-error';
import { KeptFocus } from '../../components/KeptFocus';
import { LoadError } from '../../components/LoadError';
import { PageFrame } from '../../components/PageFrame';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { useFeedbackState, type FeedbackStateHandle } from '../../hooks/useFeedbackState';
import { useMay } from '../../hooks/useMay';
import type { Step } from '../../hooks/usePageParameters';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { useDefaultView } from '../../views/useDefaultView';
import { ViewsMenu } from '../../views/ViewsMenu';
import { CommentSearch } from './CommentSearch';
import { CurationProgress } from './CurationProgress';
import { FeedbackAnswers } from './FeedbackAnswers';
import { FeedbackFilters } from './FeedbackFilters';
import { feedbackChoice, feedbackQuery } from './feedback-state';
import { HeldBackNote } from './HeldBackNote';
import { ResponseDrawer } from './ResponseDrawer';
import { TableTools } from './TableTools';

interface NothingFoundProps {
  handle: FeedbackStateHandle;
  heldBackBelow: number | null;
}

const NothingFound = ({ handle, heldBackBelow }: NothingFoundProps) => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('feedback.empty.title')}
      action={
        <Button
          variant="secondary"
          onClick={() =>
            handle.update({
              period: 'last12Months',
              custom: null,
              filters: {},
              metric: null,
              minScore: null,
              maxScore: null,
              scales: [],
              leading: false,
              commented: false,
              search: '',
              counting: 'all',
              archive: 'all',
            })
          }
        >
          {t('empty.period.wider', { n: 12 })}
        </Button>
      }
    >
      <Typography textColor="neutral600">{t('feedback.empty.hint')}</Typography>
      <HeldBackNote below={heldBackBelow} />
    </StateCard>
  );
};

interface Request {
  data?: ListFeedback.Response;
  error?: RequestError;
  isFetching: boolean;
  refetch: () => unknown;
}

interface FeedbackBodyProps {
  handle: FeedbackStateHandle;
  request: Request;
  choice: CountFeedback.Query;
}

const FeedbackBody = ({ handle, request, choice }: FeedbackBodyProps) => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = request;
  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  if (data.data.length === 0)
    return <NothingFound handle={handle} heldBackBelow={data.meta.heldBackBelow} />;
  return <FeedbackAnswers page={data} {...{ handle, choice, isFetching }} />;
};

/** Every answer, with what it was given under. */
export const FeedbackPage = () => {
  const t = useTranslate();
  const handle = useFeedbackState();
  const reader = useReader();
  const query = React.useMemo(() => feedbackQuery(handle.state, reader), [handle.state, reader]);
  const choice = React.useMemo(() => feedbackChoice(handle.state, reader), [handle.state, reader]);
  const ready = useDefaultView('feedback');
  const request = useGetCxFeedbackQuery(query, {
    refetchOnMountOrArgChange: true,
    skip: !ready,
  });
  const { response } = handle.state;
  const mayCurate = useMay(ADMIN_ACTIONS.curateFeedback);
  const { update } = handle;
  const search = React.useCallback(
    (words: string, step: Step) => update({ search: words }, step),
    [update]
  );

  return (
    <PageFrame
      title={t('feedback.title')}
      purpose={t('feedback.purpose')}
      actions={<ViewsMenu page="feedback" />}
    >
      <KeptFocus>
        <FeedbackFilters handle={handle} reader={reader} />
      </KeptFocus>
      <TableTools choice={choice} order={handle.state.order}>
        <CommentSearch value={handle.state.search} onSearch={search} />
      </TableTools>
      <KeptFocus>
        {mayCurate && <CurationProgress />}
        <FeedbackBody handle={handle} request={request} choice={choice} />
      </KeptFocus>
      {response && (
        <ResponseDrawer responseId={response} onClose={() => handle.update({ response: null })} />
      )}
    </PageFrame>
  );
};
