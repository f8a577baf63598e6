import { Typography } from '@strapi/design-system';

import { useTranslate } from '../../../hooks/useTranslate';
import { SavedBy } from './record/SaveBar';
import type { RecordHandle } from './record/useReviewRecord';
import { TextPart } from './record/Written';
import { ReviewSection } from './ReviewSection';

/** What those who review conclude and decide. */
export const Recommendations = ({ handle }: { handle: RecordHandle }) => {
  const t = useTranslate();
  return (
    <ReviewSection title={t('review.notes')} hint={t('review.notesHint')} newPage>
      <Typography tag="p" variant="pi" textColor="neutral700">
        <SavedBy {...handle} />
      </Typography>
      <TextPart name="conclusions" handle={handle} />
      <TextPart name="decisions" handle={handle} />
      <TextPart name="resources" handle={handle} />
    </ReviewSection>
  );
};
