import type { Estimate, KpiDescription } from '../../../shared/contracts/kpi';
import { useCountWords } from '../hooks/useCountWords';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { AnswersLink } from './AnswersLink';
import { Num } from './Num';

interface IntervalAndNProps {
  estimate: Pick<Estimate, 'confidence' | 'n'>;
  rules: NumberRules & Partial<Pick<KpiDescription, 'input'>>;
  /** Where the answers or cases can be read; null: nowhere. */
  answersPath?: string | null;
}

/**
 * `+21 … +26 · 520 answers`; a count is its own n, so that stands alone. The separator is the
 * language's: a raised dot between Arabic or Persian digits would read as a zero.
 */
export const IntervalAndN = ({ estimate, rules, answersPath }: IntervalAndNProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useCountWords(rules);
  const interval = estimate.confidence && <Num>{formats.interval(estimate.confidence, rules)}</Num>;
  if (rules.unit === 'count') return <>{interval}</>;
  return (
    <>
      {interval}
      {interval && t('facts.separator')}
      <AnswersLink to={answersPath}>{words.count(estimate.n)}</AnswersLink>
    </>
  );
};
