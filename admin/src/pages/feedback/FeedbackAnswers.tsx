import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';

import type { CountFeedback, ListFeedback } from '../../../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { Paging } from '../../components/Paging';
import { useFeedbackFields } from '../../hooks/useFeedbackFields';
import type { FeedbackStateHandle } from '../../hooks/useFeedbackState';
import { useMay } from '../../hooks/useMay';
import { useSelection } from '../../hooks/useSelection';
import { useTranslate } from '../../hooks/useTranslate';
import { CurationBar } from './CurationBar';
import { FeedbackTable } from './FeedbackTable';
import { HeldBackNote } from './HeldBackNote';

interface FeedbackAnswersProps {
  page: ListFeedback.Response;
  handle: FeedbackStateHandle;
  choice: CountFeedback.Query;
  isFetching: boolean;
}

/** A page of answers, what can be done to the chosen ones, and the way to the next page. */
export const FeedbackAnswers = ({ page, handle, choice, isFetching }: FeedbackAnswersProps) => {
  const t = useTranslate();
  const { fields } = useFeedbackFields();
  const mayCurate = useMay(ADMIN_ACTIONS.curateFeedback);
  const ids = React.useMemo(() => page.data.map(({ documentId }) => documentId), [page.data]);
  const selection = useSelection(ids);
  return (
    <div aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <VisuallyHidden role="status">{isFetching ? t('feedback.loading') : ''}</VisuallyHidden>
      <HeldBackNote below={page.meta.heldBackBelow} />
      {mayCurate && (
        <CurationBar
          key={JSON.stringify(choice)}
          rows={page.data}
          selection={selection}
          choice={choice}
        />
      )}
      <FeedbackTable
        page={page}
        fields={fields}
        order={handle.state.order}
        onOrder={(order) => handle.update({ order })}
        selection={mayCurate ? selection : null}
        onOpen={({ responseId }) => handle.update({ response: responseId })}
      />
      <Paging
        after={handle.state.after}
        next={page.meta.next}
        onGo={(after) => handle.update({ after })}
      />
    </div>
  );
};
