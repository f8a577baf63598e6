import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import { verdictOf } from '../../components/change-verdict';

/** Two rows on a wide screen: the charts below them stay within reach. */
export const LEADING_CARDS = 12;

const OFF_TARGET = new Set(['missed', 'behind']);

const needsEyes = ({ change, target, ...estimate }: KpiAnswer): boolean =>
  verdictOf(estimate, change) === 'real' || OFF_TARGET.has(target?.state ?? '');

/**
 * The cards that a page with many begins with: the first of them, the chosen one, and every one that has
 * really moved or misses its target, so that nothing of weight is folded away.
 */
export const leadingCards = (cards: readonly KpiAnswer[], selected: string): ReadonlySet<string> =>
  new Set(
    cards
      .filter((card, at) => at < LEADING_CARDS || card.kpi === selected || needsEyes(card))
      .map(({ kpi }) => kpi)
  );
