import type {
  BreakReason,
  Connection,
} from '../../../../../../shared/contracts/journey-connection';
import type { Estimate } from '../../../../../../shared/contracts/kpi';

/** Why the line stops, as it is told at a step: of answers that are missing, on which side. */
export const BREAK_WORDS = [
  'none_here',
  'none_there',
  'scale',
  'wording',
  'wording_unknown',
] as const;
export type BreakWord = (typeof BREAK_WORDS)[number];

export interface LineBreak {
  /** The line from the step before, or to the next one. */
  way: 'from' | 'to';
  /** That other step. */
  step: string;
  words: BreakWord[];
}

/** What of an overlay, or of its other side, the emotion curve is drawn from. */
export interface CurveData {
  emotion: readonly Connection[];
  steps: ReadonlyMap<string, { emotion: Estimate | null }>;
}

const isFelt = ({ steps }: CurveData, step: string): boolean =>
  (steps.get(step)?.emotion?.value ?? null) !== null;

const wordOf = (reason: BreakReason, curve: CurveData, step: string): BreakWord => {
  if (reason !== 'no_answers') return reason;
  return isFelt(curve, step) ? 'none_there' : 'none_here';
};

/** Where the emotion curve stops at a step, and why. Nothing where nobody told any feeling: there is no curve. */
export const lineBreaksAt = (curve: CurveData, step: string): LineBreak[] => {
  if (![...curve.steps.keys()].some((id) => isFelt(curve, id))) return [];
  return curve.emotion.flatMap(({ drawn, from, to, reasons }): LineBreak[] => {
    if (drawn || (from !== step && to !== step)) return [];
    const words = reasons.map((reason) => wordOf(reason, curve, step));
    return [to === step ? { way: 'from', step: from, words } : { way: 'to', step: to, words }];
  });
};
