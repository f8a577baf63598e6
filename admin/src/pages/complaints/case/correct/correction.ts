import type { ComplaintFacts, FactChanges } from '../../../../../../shared/contracts/complaint';

/** Facts that were filed or assessed wrongly and can be put right outside a step. */
export const CORRECTABLE = [
  'category',
  'touchpoint',
  'location',
  'purchase',
  'feedback',
  'severity',
  'complexity',
  'impact',
  'urgency',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Those that a case may be without. */
const OPTIONAL: readonly Correctable[] = ['category', 'touchpoint', 'feedback'];
/** Those that are first said by an assessment. */
const ASSESSED: readonly Correctable[] = ['severity', 'complexity', 'impact', 'urgency'];

export const isOptional = (name: Correctable): boolean => OPTIONAL.includes(name);

/** Which facts of a case can be corrected: what was not assessed yet is said by the assessment. */
export const correctableOf = (facts: Partial<ComplaintFacts>): Correctable[] =>
  CORRECTABLE.filter((name) => !ASSESSED.includes(name) || facts[name] != null);

/** The facts as they are typed; '' is none. */
export type CorrectionDraft = Partial<Record<Correctable, string>>;

export const correctionOf = (facts: Partial<ComplaintFacts>): CorrectionDraft =>
  Object.fromEntries(correctableOf(facts).map((name) => [name, facts[name] ?? '']));

/** What differs from the facts as they are; empty where nothing does. */
export const changesOf = (draft: CorrectionDraft, facts: Partial<ComplaintFacts>): FactChanges =>
  Object.fromEntries(
    Object.entries(draft)
      .map(([name, value]) => [name, value.trim()])
      .filter(([name, value]) => value !== (facts[name as Correctable] ?? ''))
      .map(([name, value]) => [name, value === '' ? null : value])
  ) as FactChanges;
