import type { Estimate, Flag, KpiDescription } from '../../../shared/contracts/kpi';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { isMessageKey } from '../translations/messages';
import { Num } from './Num';

interface EstimateProps {
  estimate: Pick<Estimate, 'value' | 'confidence'>;
  rules: NumberRules;
}

const NOTHING = '—';

const Value = ({ estimate, rules }: EstimateProps) => {
  const t = useTranslate();
  const formats = useFormats();
  if (estimate.value === null) return <>{NOTHING}</>;
  return (
    <>
      <Num>{formats.value(estimate.value, rules)}</Num>
      {rules.unit === 'percent' && ` ${t('unit.percent')}`}
    </>
  );
};

const Interval = ({ estimate, rules }: EstimateProps) => {
  const formats = useFormats();
  return estimate.confidence ? (
    <Num>{formats.interval(estimate.confidence, rules)}</Num>
  ) : (
    <>{NOTHING}</>
  );
};

const Count = ({ n }: { n: number }) => <Num>{useFormats().count(n)}</Num>;

interface NotesProps {
  flags: readonly Flag[];
  /** What the number is made of; answers where it is left out. */
  input?: KpiDescription['input'];
  partial?: boolean;
  /** What else there is to say, in words. */
  more?: readonly string[];
}

/** Flags in two or three words each. */
const Notes = ({ flags, input, partial = false, more = [] }: NotesProps) => {
  const t = useTranslate();
  const notes = flags.flatMap((flag) => {
    const keys = [...(input === 'cases' ? [`note.cases.${flag}`] : []), `note.${flag}`];
    return keys.filter(isMessageKey).slice(0, 1);
  });
  const all = [...notes.map((key) => t(key)), ...(partial ? [t('trend.partial')] : []), ...more];
  return <>{all.join(t('list.separator'))}</>;
};

/** An estimate's parts as table cells. */
export const EstimateCells = { Value, Interval, Count, Notes };
