import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useParams } from 'react-router-dom';

import { useGetCxJourneyQuery } from '../../../api/journeys';
import { hasStatus, isForbidden, type RequestError } from '../../../api/request-error';
import { LoadError } from '../../../components/LoadError';
import { PageLink } from '../../../components/PageLink';
import { StateCard } from '../../../components/StateCard';
import { JOURNEYS_PATH } from '../../../constants';
import { useTranslate } from '../../../hooks/useTranslate';
import { BoardSkeleton } from './BoardSkeleton';
import { Editor } from './Editor';
import { EditorFrame } from './EditorFrame';
import { usePageState } from './usePageState';

const Unknown = () => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<WarningCircle width="3.2rem" height="3.2rem" />}
      title={t('journey.unknown.title')}
      action={<PageLink to={JOURNEYS_PATH}>{t('journeys.title')}</PageLink>}
    >
      <Typography textColor="neutral600">{t('journey.unknown.text')}</Typography>
    </StateCard>
  );
};

interface FailedProps {
  error: RequestError;
  onRetry: () => unknown;
}

/** Why there is no board to see, and the way out. */
export const JourneyFailed = ({ error, onRetry }: FailedProps) => {
  const t = useTranslate();
  if (isForbidden(error)) return <Page.NoPermissions content={t('journey.forbidden')} />;
  return hasStatus(error, 404) ? <Unknown /> : <LoadError error={error} onRetry={onRetry} />;
};

/** One journey on its board, as it is now: what was asked for before the page opened may be older than the draft. */
export const JourneyPage = () => {
  const t = useTranslate();
  const { documentId = '' } = useParams();
  const handle = usePageState();
  const { locale } = handle.state;
  const [openedAt] = React.useState(Date.now);
  const { currentData, error, isFetching, refetch, fulfilledTimeStamp } = useGetCxJourneyQuery(
    { documentId, ...(locale === null ? {} : { locale }) },
    { refetchOnMountOrArgChange: true }
  );
  if (currentData && (fulfilledTimeStamp ?? 0) >= openedAt) {
    const { data, meta } = currentData;
    const key = `${data.documentId}/${data.locale}`;
    return <Editor key={key} draft={data} meta={meta} handle={handle} />;
  }
  return (
    <EditorFrame title={t('journey.title')}>
      {error && !isFetching ? <JourneyFailed error={error} onRetry={refetch} /> : <BoardSkeleton />}
    </EditorFrame>
  );
};
