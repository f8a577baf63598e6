import { Typography } from '@strapi/design-system';

import type { GetComplaintReview } from '../../../../../shared/contracts/complaint-review';
import { Card } from '../../../components/Card';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { isolated } from '../../../format/isolated';
import { useExposureName } from './useExposureName';
import { usePageMargins } from './usePageMargins';

/** What every number is about: period, comparison, places, exposure, and when it was read; on every page of paper. */
export const ReviewBasis = ({ data }: { data: GetComplaintReview.Data }) => {
  const t = useTranslate();
  const formats = useFormats();
  const exposureName = useExposureName();
  const { window, before, locations, exposure, madeAt } = data;
  const period = formats.dateRange(window.from, window.to);
  const places = locations
    ? locations.map(({ name }) => isolated(name)).join(t('list.separator')) || '—'
    : t('review.everywhere');
  const { digits } = useLanguage();
  usePageMargins([t('review.title'), period, places].join(t('facts.separator')), digits);
  const lines = [
    t('review.basis.period', { period, before: formats.dateRange(before.from, before.to) }),
    t('review.basis.places', { places }),
    t('review.basis.exposure', { exposure: exposureName(exposure) }),
    t('review.basis.dates', { zone: isolated(window.timeZone) }),
    t('review.basis.made', { time: formats.moment(madeAt, window.timeZone) }),
  ];
  return (
    <Card>
      {lines.map((line) => (
        <Typography key={line} tag="p" variant="pi" textColor="neutral700">
          {line}
        </Typography>
      ))}
    </Card>
  );
};
