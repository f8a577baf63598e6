import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import type { KpiTerms } from '../../../shared/contracts/kpi-terms';

/** A definition with what else its numbers are written by: the currency of a sum, the clock of a duration. */
export type ShownKpi = KpiDescription & Pick<KpiTerms, 'currency' | 'clock'>;

/** The definition as this answer's numbers are written by it. */
export const shownKpi = (
  definition: KpiDescription,
  { terms }: Pick<KpiAnswer, 'terms'>
): ShownKpi => ({
  ...definition,
  ...(terms?.currency === undefined ? {} : { currency: terms.currency }),
  ...(terms?.clock === undefined ? {} : { clock: terms.clock }),
});
