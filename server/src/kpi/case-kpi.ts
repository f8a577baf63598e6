import type { KpiBasis, KpiTerms } from '../../../shared/contracts/kpi';
import type { CaseFacts } from './case-facts';
import type { KpiFormula, KpiTraits } from './definition';

/** What is counted of cases; the store answers each with one question. */
export const CASE_READINGS = [
  /** Cases received. */
  'received',
  /** Cases, and those of them that were escalated. */
  'escalations',
  /** Cases, and those of them that were taken to an external body. */
  'referrals',
  /** Promises that were due, and those of them that were kept. */
  'promises',
  /** Closings old enough to judge, and those of them that were followed by a reopening. */
  'closings',
  /** Cases with customer and cause that are old enough, and those that came again. */
  'recurrences',
  /** Resolved cases that are old enough, and those resolved by one contact. */
  'first_contacts',
  /** Sums of remedies by currency. */
  'remedies',
  /** What is open at the end of the period, and the pace at which it is worked off. */
  'stock',
  /** Durations. */
  'acknowledgement',
  'first_response',
  'resolution_first',
  'resolution_total',
] as const;
export type CaseReading = (typeof CASE_READINGS)[number];

/**
 * One KPI of complaints, exact on cases counted by the store: its input, formula, unit and rules. Only cases of
 * kind `complaint` feed it that are neither out of scope nor the repeat of another.
 */
export interface CaseKpi extends KpiTraits, KpiFormula<CaseFacts> {
  input: 'cases';
  reads: CaseReading;
  /** By which dates it may be asked; the first holds unless another is asked for. */
  bases: readonly [KpiBasis, ...KpiBasis[]];
  /** Which further terms it takes, with the values that hold unless others are asked for. */
  defaults: KpiTerms;
  /** Divides by an exposure. */
  needsExposure?: boolean;
  /** Is itself a comparison with the window before. */
  needsBefore?: boolean;
  /** The same KPI under other terms. */
  under?(terms: KpiTerms): CaseKpi;
}
