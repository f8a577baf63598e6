import { Typography } from '@strapi/design-system';

import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { useTermsText } from '../hooks/useTermsText';

/** By which date, clock, share or exposure a number of complaints is told; nothing beside numbers of answers. */
export const TermsText = ({ answer }: { answer: KpiAnswer }) => {
  const text = useTermsText()(answer);
  if (text === null) return null;
  return (
    <Typography variant="pi" textColor="neutral600" data-cx-terms>
      {text}
    </Typography>
  );
};
