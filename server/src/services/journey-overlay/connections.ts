import type { BreakReason, Connection } from '../../../../shared/contracts/journey-connection';
import type { Wording } from './wording';

/** What decides whether a step's point may be joined to its neighbour's. */
export interface JoinedStep {
  step: string;
  hasValue: boolean;
  scales: readonly string[];
  /** Of each metric of the KPI. */
  wordings: readonly Wording[];
}

/** Both were asked in one wording, and in the same. */
export const sameWords = (one: Wording, other: Wording): boolean =>
  one !== null &&
  other !== null &&
  one.size === 1 &&
  other.size === 1 &&
  [...one].every((word) => other.has(word));

const wordingReason = (one: JoinedStep, other: JoinedStep): BreakReason[] => {
  if ([...one.wordings, ...other.wordings].includes(null)) return ['wording_unknown'];
  const isSame = one.wordings.every((words, at) => sameWords(words, other.wordings[at] ?? null));
  return isSame ? [] : ['wording'];
};

const reasonsBetween = (one: JoinedStep, other: JoinedStep): BreakReason[] => {
  if (!one.hasValue || !other.hasValue) return ['no_answers'];
  const [scale] = one.scales;
  const sameScale =
    one.scales.length === 1 && other.scales.length === 1 && scale === other.scales[0];
  return [...(sameScale ? [] : (['scale'] as const)), ...wordingReason(one, other)];
};

/**
 * Between which neighbours of the board a line may be drawn: only where both were asked the same question on
 * the same scale, because a line says that its points are one thing.
 */
export const connectionsOf = (kpi: string, steps: readonly JoinedStep[]): Connection[] =>
  steps.slice(1).map((to, index) => {
    const from = steps[index] as JoinedStep;
    const reasons = reasonsBetween(from, to);
    return { kpi, from: from.step, to: to.step, drawn: reasons.length === 0, reasons };
  });
