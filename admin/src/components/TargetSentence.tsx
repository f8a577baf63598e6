import { Typography } from '@strapi/design-system';

import type { KpiDescription, KpiTarget } from '../../../shared/contracts/kpi';
import { isolateLtr } from '../format/number';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';

interface TargetSentenceProps {
  target: KpiTarget;
  definition: KpiDescription;
}

/** What may be said about a number and its target, and over which days the target holds. */
export const TargetSentence = ({ target, definition }: TargetSentenceProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { state, from, to } = target;
  const value = isolateLtr(formats.value(target.value, definition));
  const isCount = definition.unit === 'count';
  return (
    <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={2}>
      {t(isCount ? 'target.countSentence' : 'target.sentence', {
        state,
        value,
        input: definition.input,
      })}{' '}
      <Typography variant="pi" textColor="neutral600">
        {t('target.period', { dates: formats.dateRange(from, to) })}
      </Typography>
    </Typography>
  );
};
