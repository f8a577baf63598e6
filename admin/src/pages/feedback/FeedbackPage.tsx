import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useLocation, useNavigate } from 'react-router-dom';

import type { ListFeedback } from '../../../../shared/contracts/feedback-list';
import { useGetCxFeedbackQuery } from '../../api/feedback';
import { ChoiceList } from '../../components/ChoiceList';
import { LoadError, type RequestError } from '../../components/LoadError';
import { PageFrame } from '../../components/PageFrame';
import { TableSkeleton } from '../../components/Skeleton';
import { StateCard } from '../../components/StateCard';
import { useFeedbackFields } from '../../hooks/useFeedbackFields';
import { useFeedbackState, type FeedbackStateHandle } from '../../hooks/useFeedbackState';
import { useFormats } from '../../hooks/useFormats';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { FeedbackFilters } from './FeedbackFilters';
import { feedbackQuery } from './feedback-state';
import { FeedbackTable } from './FeedbackTable';
import { ResponseDrawer } from './ResponseDrawer';

const NothingFound = ({ handle }: { handle: FeedbackStateHandle }) => {
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
              commented: false,
              counting: 'all',
            })
          }
        >
          {t('empty.period.wider', { n: 12 })}
        </Button>
      }
    >
      <Typography textColor="neutral600">{t('feedback.empty.hint')}</Typography>
    </StateCard>
  );
};

/** Forward by the server's own mark; back is where the reader came from. */
const Paging = ({ handle, next }: { handle: FeedbackStateHandle; next: string | null }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { key } = useLocation();
  const { after } = handle.state;
  if (after === null && next === null) return null;
  return (
    <Flex tag="nav" aria-label={t('feedback.pages')} gap={2} paddingTop={4} justifyContent="end">
      {after !== null && (
        <>
          <Button variant="ghost" onClick={() => handle.update({ after: null })}>
            {t('feedback.first')}
          </Button>
          {key !== 'default' && (
            <Button variant="tertiary" onClick={() => navigate(-1)}>
              {t('feedback.back')}
            </Button>
          )}
        </>
      )}
      <Button
        variant="secondary"
        disabled={next === null}
        onClick={() => handle.update({ after: next })}
      >
        {t('feedback.next')}
      </Button>
    </Flex>
  );
};

interface Request {
  data?: ListFeedback.Response;
  error?: RequestError;
  isFetching: boolean;
  refetch: () => unknown;
}

const isForbidden = (error: RequestError): boolean => 'status' in error && error.status === 403;

const FeedbackBody = ({ handle, request }: { handle: FeedbackStateHandle; request: Request }) => {
  const t = useTranslate();
  const { fields } = useFeedbackFields();
  const { data, error, isFetching, refetch } = request;
  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton />;
  if (data.data.length === 0) return <NothingFound handle={handle} />;
  return (
    <div aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <VisuallyHidden role="status">{isFetching ? t('feedback.loading') : ''}</VisuallyHidden>
      <FeedbackTable
        page={data}
        fields={fields}
        onOpen={({ responseId }) => handle.update({ response: responseId })}
      />
      <Paging handle={handle} next={data.meta.next} />
    </div>
  );
};

const ColumnChoice = () => {
  const t = useTranslate();
  const formats = useFormats();
  const { fields, all, toggle } = useFeedbackFields();
  return (
    <Flex justifyContent="end" paddingBottom={2}>
      <ChoiceList
        name={t('feedback.columns')}
        shown={formats.count(fields.length)}
        choices={all.map((field) => ({ key: field, label: t(`feedback.field.${field}`) }))}
        chosen={new Set(fields)}
        onToggle={toggle}
      />
    </Flex>
  );
};

/** Every answer, with what it was given under. */
export const FeedbackPage = () => {
  const t = useTranslate();
  const handle = useFeedbackState();
  const reader = useReader();
  const query = React.useMemo(() => feedbackQuery(handle.state, reader), [handle.state, reader]);
  const request = useGetCxFeedbackQuery(query, { refetchOnMountOrArgChange: true });
  const { response } = handle.state;

  return (
    <PageFrame title={t('feedback.title')} purpose={t('feedback.purpose')}>
      <FeedbackFilters handle={handle} reader={reader} />
      <ColumnChoice />
      <FeedbackBody handle={handle} request={request} />
      {response && (
        <ResponseDrawer responseId={response} onClose={() => handle.update({ response: null })} />
      )}
    </PageFrame>
  );
};
