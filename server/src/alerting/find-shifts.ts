import type { AlertEffects } from '../../../shared/contracts/alert';
import type {
  ControlChart,
  ControlEffect,
  ControlRule,
  ControlSignal,
} from '../../../shared/contracts/kpi-page';
import type { LocalDate } from '../../../shared/time';

/** A stretch of time on one side of the centre. */
export interface Span {
  side: ControlSignal['side'];
  from: LocalDate;
  to: LocalDate;
}

/** Signals of one side that lie over each other: one event, seen by one or more rules. */
export interface Shift extends Span {
  effect: ControlEffect;
  signals: ControlSignal[];
  /** Whether one of its signals came up recently enough to be told. */
  fresh: boolean;
}

export interface ShiftQuestion {
  rules: readonly ControlRule[];
  effects: AlertEffects;
  /** What is known already. */
  known: readonly Span[];
  /** Signals that came up in a period that ended before are old. */
  freshFrom: LocalDate;
}

/** How many marked periods it takes until a rule fires. */
const FIRES_AT: Record<ControlRule, number> = { outside: 1, near: 2, run: 7, trend: 7 };

/** Last day of the period in which the rule fired; a stretch that goes on fired when it began to be one. */
const firedOn = (signal: ControlSignal, endOf: ReadonlyMap<string, LocalDate>): LocalDate =>
  endOf.get(signal.periods[FIRES_AT[signal.rule] - 1] ?? '') ?? signal.to;

const meet = (one: Span, other: Span): boolean =>
  one.side === other.side && one.from <= other.to && other.from <= one.to;

const isWanted = ({ rule, effect }: ControlSignal, { rules, effects }: ShiftQuestion): boolean =>
  rules.includes(rule) && (effects === 'all' || effect !== 'improvement');

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/**
 * The events of a control chart that are not known yet, in order of time. A stretch that has only grown longer
 * since it became known is not a new one; another rule that fires later, outside of it, is.
 */
export const findShifts = (chart: ControlChart, question: ShiftQuestion): Shift[] => {
  const endOf = new Map(chart.points.map(({ period, end }) => [period, end]));
  const shifts: Shift[] = [];
  for (const signal of chart.signals) {
    if (!isWanted(signal, question)) continue;
    if (question.known.some((span) => meet(span, signal))) continue;
    const fresh = firedOn(signal, endOf) >= question.freshFrom;
    const met = shifts.find((shift) => meet(shift, signal));
    if (!met) {
      const { side, effect, from, to } = signal;
      shifts.push({ side, effect, from, to, signals: [signal], fresh });
      continue;
    }
    // Signals come in order of their first day, so that only the end can move.
    met.to = later(met.to, signal.to);
    met.signals.push(signal);
    met.fresh ||= fresh;
  }
  return shifts;
};
