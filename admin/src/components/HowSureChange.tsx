import { Typography } from '@strapi/design-system';

import type { Change, KpiDescription } from '../../../shared/contracts/kpi';
import { useCountWords } from '../hooks/useCountWords';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../hooks/useTranslate';
import { Num } from './Num';

interface HowSureChangeProps {
  change: Change;
  definition: NumberRules & Pick<KpiDescription, 'input'>;
}

/** How the test of a change ended: its interval leaves out 0, holds 0, or the answers are too few. */
const outcomeOf = ({ confidence, significant }: Change): 'real' | 'noise' | 'cautious' => {
  if (significant) return 'real';
  return confidence && (confidence.low > 0 || confidence.high < 0) ? 'cautious' : 'noise';
};

/** The comparison as sentences: with what, by how much, and whether chance could explain it. */
export const HowSureChange = ({ change, definition }: HowSureChangeProps) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  const { input } = definition;
  const { confidence, window, from, value, pValue } = change;
  const period = window ? formats.dateRange(window.from, window.to) : t('howSure.before');

  if (from === null || value === null) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={2}>
        {t('howSure.nothingBefore', { period, input })}
      </Typography>
    );
  }
  return (
    <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={2}>
      {rich('howSure.change', {
        period,
        from: <Num key="from">{formats.value(from, definition)}</Num>,
        answers: words.count(change.n),
        difference: <Num key="difference">{formats.difference(value, definition)}</Num>,
      })}{' '}
      {confidence &&
        rich(`howSure.outcome.${outcomeOf(change)}`, {
          input,
          level: formats.share(confidence.level),
          low: <Num key="low">{formats.difference(confidence.low, definition)}</Num>,
          high: <Num key="high">{formats.difference(confidence.high, definition)}</Num>,
        })}{' '}
      {pValue !== null &&
        t(pValue < 0.001 ? 'howSure.chanceTiny' : 'howSure.chance', {
          share: formats.share(Math.max(pValue, 0.001), 1),
        })}
    </Typography>
  );
};
