import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

import type { LocalDate } from '../../../../../../shared/time';
import { PageLink } from '../../../../components/PageLink';
import { COMPLAINT_REVIEW_PATH } from '../../../../constants';
import { readReviewState, writeReviewState } from '../review-state';

interface ReviewLinkProps {
  from: LocalDate;
  to: LocalDate;
  children: React.ReactNode;
}

/** To the review of another period, of the same places. */
export const ReviewLink = ({ from, to, children }: ReviewLinkProps) => {
  const [params] = useSearchParams();
  const search = writeReviewState(params, {
    ...readReviewState(params),
    ...{ period: 'custom', custom: { from, to } },
  });
  return <PageLink to={`${COMPLAINT_REVIEW_PATH}?${search}`}>{children}</PageLink>;
};
