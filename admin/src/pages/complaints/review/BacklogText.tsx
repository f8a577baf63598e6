import { Typography } from '@strapi/design-system';

import type { ReviewBacklog } from '../../../../../shared/contracts/complaint-review';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';

/** The identity of the backlog in one sentence, and whether the books agree. */
export const BacklogText = ({ backlog }: { backlog: ReviewBacklog }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { gap, ...counts } = backlog;
  const numbers = Object.fromEntries(
    Object.entries(counts).map(([name, n]) => [name, formats.count(n)])
  );
  return (
    <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={2}>
      {t('review.flow', numbers)}{' '}
      {gap === 0 ? t('review.balanced') : t('review.unbalanced', { gap: formats.count(gap) })}
    </Typography>
  );
};
