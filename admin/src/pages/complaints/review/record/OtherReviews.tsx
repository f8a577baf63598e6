import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiWindow } from '../../../../../../shared/contracts/kpi';
import type { ReviewRecord } from '../../../../../../shared/contracts/review-record';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { ReviewLink } from './ReviewLink';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[3]};
`;

interface OtherReviewsProps {
  others: ReviewRecord['others'];
  window: Pick<KpiWindow, 'from' | 'to'>;
}

/** Where something is written already, of whatever period. */
export const OtherReviews = ({ others, window: { from, to } }: OtherReviewsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const elsewhere = others.filter((one) => one.from !== from || one.to !== to);
  if (elsewhere.length === 0) return null;
  return (
    <Row data-cx-screen-only>
      <Typography variant="pi" textColor="neutral700">
        {t('review.others')}
      </Typography>
      {elsewhere.map((one) => (
        <ReviewLink key={`${one.from} ${one.to}`} from={one.from} to={one.to}>
          {formats.dateRange(one.from, one.to)}
        </ReviewLink>
      ))}
    </Row>
  );
};
