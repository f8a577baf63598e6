import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { Exclusions, KpiDescription } from '../../../../shared/contracts/kpi';
import { EXCLUSIONS } from '../../../../shared/dimensions';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { CASE_EXCLUSIONS, isOfCase, useExclusionText } from '../../hooks/useExclusionText';
import { useTranslate } from '../../hooks/useTranslate';

interface ExclusionsCardProps extends Pick<KpiDescription, 'input'> {
  exclusions: Exclusions;
}

/** Answers or cases that are kept but do not count, and why. */
export const ExclusionsCard = ({ exclusions, input }: ExclusionsCardProps) => {
  const t = useTranslate();
  const id = React.useId();
  const excluded = useExclusionText(input);
  const reasons = [
    ...(input === 'cases' ? CASE_EXCLUSIONS : EXCLUSIONS),
    ...(exclusions.unknown === undefined ? [] : (['unknown'] as const)),
  ];
  const countOf = (reason: (typeof reasons)[number]) => exclusions[reason] ?? 0;
  const all = reasons.reduce((sum, reason) => sum + countOf(reason), 0);
  return (
    <Card aria-labelledby={id}>
      <Typography id={id} tag="h2" variant="omega" fontWeight="bold">
        {t('exclusions.title')}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={3}>
        {t('exclusions.note', { n: all, input })}
      </Typography>
      <Facts>
        {reasons.map((reason) => (
          <React.Fragment key={reason}>
            <dt>{excluded(reason, countOf(reason))}</dt>
            <dd>
              {t(isOfCase(reason, input) ? `exclusions.cases.${reason}` : `exclusions.${reason}`)}
            </dd>
          </React.Fragment>
        ))}
      </Facts>
    </Card>
  );
};
