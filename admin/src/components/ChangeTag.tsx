import type { Change, Direction, Estimate } from '../../../shared/contracts/kpi';
import { useFormats, type NumberRules } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { toneOf, verdictOf } from './change-verdict';
import { Num } from './Num';
import { Tag } from './Tag';

interface ChangeTagProps {
  estimate: Estimate;
  change: Change | null;
  rules: NumberRules;
  direction: Direction;
}

/** "▲ +9 real change", "≈ within noise", "◔ few answers": no arrow or colour without the test. */
export const ChangeTag = ({ estimate, change, rules, direction }: ChangeTagProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const verdict = verdictOf(estimate, change);

  if (verdict === null) return null;
  if (verdict === 'few') return <Tag $tone="caution">{t('change.few')}</Tag>;
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
