import type { ControlSignal } from '../../../../shared/contracts/kpi-page';

/** A signal with those that say the same of a part of its time: one event, seen by several rules. */
export interface Shift {
  signal: ControlSignal;
  within: ControlSignal[];
}

const holds = (outer: ControlSignal, inner: ControlSignal): boolean =>
  outer !== inner &&
  outer.rule === 'run' &&
  outer.side === inner.side &&
  outer.from <= inner.from &&
  inner.to <= outer.to;

/** Signals as events, the newest first: what lies inside a run on its side belongs to that run. */
export const shiftsOf = (signals: readonly ControlSignal[]): Shift[] =>
  signals
    .filter((signal) => !signals.some((other) => holds(other, signal)))
    .map((signal) => ({ signal, within: signals.filter((other) => holds(signal, other)) }))
    .sort((one, other) => (one.signal.to > other.signal.to ? -1 : 1));
