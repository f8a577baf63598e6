import type { ComplaintFacts, FactChanges } from '../../../../../../shared/contracts/complaint';

/** Facts that were filed or assessed wrongly and can be put right outside a step. */
export const CORRECTABLE = [
  'kind',
  'category',
  'touchpoint',
  'location',
  'purchase',
  'feedback',
  'severity',
  'complexity',
  'impact',
  'urgency',
  'safety',
  'recurrent',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Those that a case may be without. */
const OPTIONAL: readonly Correctable[] = ['category', 'touchpoint', 'feedback', 'recurrent'];
/** Those that are first said by an assessment. */
const ASSESSED: readonly Correctable[] = ['severity', 'complexity', 'impact', 'urgency', 'safety'];

/** Questions that are answered by yes or no. */
const YES_NO = ['safety', 'recurrent'] as const satisfies readonly Correctable[];
export const isYesNo = (name: Correctable): name is (typeof YES_NO)[number] =>
  YES_NO.some((one) => one === name);

export const isOptional = (name: Correctable): boolean => OPTIONAL.includes(name);

/** Which facts of a case can be corrected: what was not assessed yet is said by the assessment. */
export const correctableOf = (facts: Partial<ComplaintFacts>): Correctable[] =>
  CORRECTABLE.filter((name) => !ASSESSED.includes(name) || facts[name] != null);

/** The facts as they are typed; '' is none. */
export type CorrectionDraft = Partial<Record<Correctable, string>>;

const typedOf = (name: Correctable, facts: Partial<ComplaintFacts>): string => {
  if (isYesNo(name)) return facts[name] === undefined ? '' : facts[name] ? 'yes' : 'no';
  return facts[name] ?? '';
};

/** What a fact is set to: `null` takes it back. */
const valueOf = (name: Correctable, typed: string): string | boolean | null => {
  if (typed === '') return null;
  return isYesNo(name) ? typed === 'yes' : typed;
};

export const correctionOf = (facts: Partial<ComplaintFacts>): CorrectionDraft =>
  Object.fromEntries(correctableOf(facts).map((name) => [name, typedOf(name, facts)]));

/** What differs from the facts as they are; empty where nothing does. */
export const changesOf = (draft: CorrectionDraft, facts: Partial<ComplaintFacts>): FactChanges =>
  Object.fromEntries(
    Object.entries(draft)
      .map(([name, typed]) => [name as Correctable, typed.trim()] as const)
      .filter(([name, typed]) => typed !== typedOf(name, facts))
      .map(([name, typed]) => [name, valueOf(name, typed)])
  ) as FactChanges;
