import { Button, Typography } from '@strapi/design-system';

import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useQueueWalk } from './useQueueWalk';

/** The cases before and after this one in the queue that it was opened from; nothing where it was not. */
export const QueueWalk = () => {
  const t = useTranslate();
  const formats = useFormats();
  const { place, previous, next } = useQueueWalk();
  if (!place) return null;
  const { index, count } = place;
  return (
    <>
      <Button size="S" variant="tertiary" disabled={place.previous === null} onClick={previous}>
        {t('case.queue.previous')}
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {t('case.queue.place', { place: formats.count(index + 1), count: formats.count(count) })}
      </Typography>
      <Button size="S" variant="tertiary" disabled={place.next === null} onClick={next}>
        {t('case.queue.next')}
      </Button>
    </>
  );
};
