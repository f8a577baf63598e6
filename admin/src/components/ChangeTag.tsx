import type { Change, Direction, Estimate, KpiDescription } from '../../../shared/contracts/kpi';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { isMessageKey } from '../translations/messages';
import { toneOf, verdictOf } from './change-verdict';
import { Num } from './Num';
import { Tag } from './Tag';

interface ChangeTagProps {
  estimate: Estimate;
  change: Change | null;
  rules: NumberRules & Partial<Pick<KpiDescription, 'input'>>;
  direction: Direction;
}

/** Why there is no number, in a word; a sum in several currencies, say, is not for want of cases. */
const useNoNumber = () => {
  const t = useTranslate();
  return ({ flags }: Estimate, { input }: ChangeTagProps['rules']): string => {
    const why = flags.filter((flag) => flag !== 'no_data').map((flag) => `note.${flag}`);
    const note = why.find(isMessageKey);
    if (note) return `◇ ${t(note)}`;
    return t(input === 'cases' ? 'change.noCases' : 'change.noAnswers');
  };
};

/** "▲ +9 real change", "≈ within noise", "◔ few answers": no arrow or colour without the test. */
export const ChangeTag = ({ estimate, change, rules, direction }: ChangeTagProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const noNumber = useNoNumber();
  const verdict = verdictOf(estimate, change);

  if (verdict === null) return null;
  if (verdict === 'noAnswers') return <Tag $tone="neutral">{noNumber(estimate, rules)}</Tag>;
  if (verdict === 'few') {
    const few = rules.input === 'cases' ? 'change.fewCases' : 'change.few';
    return <Tag $tone="caution">{t(few)}</Tag>;
  }
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
