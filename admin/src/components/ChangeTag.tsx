import type { Change, Direction, Estimate, KpiDescription } from '../../../shared/contracts/kpi';
import type { BreakReason } from '../../../shared/contracts/journey-connection';
import { useCountWords } from '../hooks/useCountWords';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { isMessageKey, type MessageKey } from '../translations/messages';
import { toneOf, verdictOf } from './change-verdict';
import { Num } from './Num';
import { Tag } from './Tag';

interface ChangeTagProps {
  estimate: Estimate;
  change: Change | null;
  rules: NumberRules & Partial<Pick<KpiDescription, 'input'>>;
  direction: Direction;
  /** Why the number is not held against the one before; empty where it is. */
  notCompared?: readonly BreakReason[];
}

/** In a word, why two numbers are not held against each other. */
export const NOT_COMPARED: Record<BreakReason, MessageKey> = {
  no_answers: 'change.nothingToCompare',
  scale: 'sides.otherScale',
  wording: 'sides.otherWording',
  wording_unknown: 'sides.otherWording',
};

const NO_REASONS: readonly BreakReason[] = [];

/** Why there is no number, in a word; a sum in several currencies, say, is not for want of cases. */
const useNoNumber = () => {
  const t = useTranslate();
  return ({ flags }: Estimate, none: string): string => {
    const why = flags.filter((flag) => flag !== 'no_data').map((flag) => `note.${flag}`);
    const note = why.find(isMessageKey);
    return note ? `◇ ${t(note)}` : none;
  };
};

/** "▲ +9 real change", "≈ within noise", "◔ few answers": no arrow or colour without the test. */
export const ChangeTag = ({
  estimate,
  change,
  rules,
  direction,
  notCompared: [reason] = NO_REASONS,
}: ChangeTagProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const noNumber = useNoNumber();
  const words = useCountWords(rules);
  const verdict = verdictOf(estimate, change);

  if (verdict === null && reason) return <Tag $tone="neutral">{t(NOT_COMPARED[reason])}</Tag>;
  if (verdict === null) return null;
  if (verdict === 'noAnswers') return <Tag $tone="neutral">{noNumber(estimate, words.none)}</Tag>;
  if (verdict === 'few') return <Tag $tone="caution">{words.few}</Tag>;
  if (verdict !== 'real' || !change || change.value === null) {
    return (
      <Tag $tone="neutral">{t(verdict === 'real' ? 'change.noise' : `change.${verdict}`)}</Tag>
    );
  }
  return (
    <Tag $tone={toneOf(change.value, direction)}>
      <span aria-hidden>{change.value > 0 ? '▲' : '▼'}</span>{' '}
      <Num>{formats.difference(change.value, rules)}</Num>{' '}
      {t(rules.unit === 'percent' ? 'change.realPercent' : 'change.real')}
    </Tag>
  );
};
