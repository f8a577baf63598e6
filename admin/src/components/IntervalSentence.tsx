import type { KpiDescription, ValueInterval } from '../../../shared/contracts/kpi';
import { useCountWords } from '../hooks/useCountWords';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useRichTranslate } from '../hooks/useTranslate';
import { Num } from './Num';

interface IntervalSentenceProps {
  interval: Pick<ValueInterval, 'low' | 'high' | 'level'>;
  n: number;
  rules: NumberRules & Partial<Pick<KpiDescription, 'input'>>;
}

/** Between what and what the true value lies; what it is at least, where nobody knows how much more. */
export const IntervalSentence = ({
  interval: { low, high, level },
  n,
  rules,
}: IntervalSentenceProps) => {
  const rich = useRichTranslate();
  const formats = useFormats();
  const known = {
    answers: useCountWords(rules).count(n),
    level: formats.share(level),
    low: <Num key="low">{formats.value(low, rules)}</Num>,
  };
  return (
    <>
      {high === null
        ? rich('howSure.atLeast', known)
        : rich('howSure.interval', {
            ...known,
            high: <Num key="high">{formats.value(high, rules)}</Num>,
          })}
    </>
  );
};
