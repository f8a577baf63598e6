import type { Estimate, Flag } from '../../../shared/contracts/kpi';
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
  partial?: boolean;
  /** What else there is to say, in words. */
  more?: readonly string[];
}

/** Flags in two or three words each. */
const Notes = ({ flags, partial = false, more = [] }: NotesProps) => {
  const t = useTranslate();
  const notes = flags
    .map((flag) => `note.${flag}`)
    .filter(isMessageKey)
    .map((key) => t(key));
  const all = [...notes, ...(partial ? [t('trend.partial')] : []), ...more];
  return <>{all.join(t('list.separator'))}</>;
};

/** An estimate's parts as table cells. */
export const EstimateCells = { Value, Interval, Count, Notes };
