import type { PolicyInput, StoredPolicy } from '../../../../../shared/contracts/complaint-settings';
import {
  PRIORITIES,
  SLA_TARGETS,
  type Priority,
  type SlaTarget,
} from '../../../../../shared/contracts/complaint-words';
import type { SlaPolicy } from '../../../../../shared/contracts/sla';

/** In what durations are entered; they are kept in seconds. A working day is taken for eight hours. */
export const DURATION_UNITS = ['minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

const HOUR = 3_600;
const DAY_HOURS: Record<SlaPolicy['clock'], number> = { working: 8, wall: 24 };

export const secondsOf = (unit: DurationUnit, clock: SlaPolicy['clock']): number =>
  unit === 'minutes' ? 60 : unit === 'hours' ? HOUR : DAY_HOURS[clock] * HOUR;

type Texts = Record<Priority, Record<SlaTarget, string>>;

/** A policy as it is being edited; durations are the texts of their fields. */
export interface PolicyDraft extends Omit<PolicyInput, 'targets'> {
  unit: DurationUnit;
  targets: Texts;
}

const textOf = (seconds: number | null, unit: number): string =>
  seconds === null ? '' : String(Math.round((seconds / unit) * 10_000) / 10_000);

const textsOf = (targets: SlaPolicy['targets'], unit: number): Texts =>
  Object.fromEntries(
    PRIORITIES.map((priority) => [
      priority,
      Object.fromEntries(
        SLA_TARGETS.map((target) => [target, textOf(targets[priority][target], unit)])
      ),
    ])
  ) as Texts;

export const draftOf = (policy: Pick<StoredPolicy, keyof PolicyInput>): PolicyDraft => {
  const { name, conditions, clock, enabled, validFrom, validTo, targets } = policy;
  const unit: DurationUnit = 'hours';
  const texts = textsOf(targets, secondsOf(unit, clock));
  return { name, conditions, clock, enabled, validFrom, validTo, unit, targets: texts };
};

/** What a field says in seconds: null where it is empty, undefined where it is no duration. */
export const secondsIn = (text: string, unit: number): number | null | undefined => {
  if (text.trim() === '') return null;
  const seconds = Math.round(Number(text) * unit);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

/** What is wrong with a row of durations: what can't be read, and what is longer than the resolution. */
export const wrongTargets = (row: Record<SlaTarget, string>, unit: number): SlaTarget[] => {
  const resolution = secondsIn(row.resolution, unit);
  return SLA_TARGETS.filter((target) => {
    const seconds = secondsIn(row[target], unit);
    if (seconds === undefined) return true;
    return typeof resolution === 'number' && seconds !== null && seconds > resolution;
  });
};

/** The policy that a draft says; undefined where it says something that can't be. */
export const policyIn = (draft: PolicyDraft): PolicyInput | undefined => {
  const { unit, targets, ...rest } = draft;
  const seconds = secondsOf(unit, draft.clock);
  if (PRIORITIES.some((priority) => wrongTargets(targets[priority], seconds).length > 0))
    return undefined;
  if (draft.name.trim() === '' || draft.conditions.some(({ values }) => values.length === 0))
    return undefined;
  const made = PRIORITIES.map((priority) => [
    priority,
    Object.fromEntries(
      SLA_TARGETS.map((target) => [target, secondsIn(targets[priority][target], seconds) ?? null])
    ),
  ]);
  return { ...rest, targets: Object.fromEntries(made) as SlaPolicy['targets'] };
};

/** The same durations in another unit; what can't be read stays as it is. */
export const inUnit = (draft: PolicyDraft, unit: DurationUnit): PolicyDraft => {
  const [from, to] = [secondsOf(draft.unit, draft.clock), secondsOf(unit, draft.clock)];
  const targets = Object.fromEntries(
    PRIORITIES.map((priority) => [
      priority,
      Object.fromEntries(
        SLA_TARGETS.map((target) => {
          const text = draft.targets[priority][target];
          const seconds = secondsIn(text, from);
          return [target, seconds === undefined ? text : textOf(seconds, to)];
        })
      ),
    ])
  ) as Texts;
  return { ...draft, unit, targets };
};
