import {
  PRIORITIES,
  SLA_TARGETS,
  type ComplaintFacts,
  type Priority,
  type SlaSnapshot,
  type SlaTarget,
} from '../../../shared/contracts/complaint';
import {
  SLA_CONDITION_FIELDS,
  type SlaCondition,
  type SlaPolicy,
} from '../../../shared/contracts/sla';
import type { Fault } from '../../../shared/fault';
import { because } from '../../../shared/refusal';
import type { LocalDate } from '../../../shared/time';
import { isLocalDate } from '../calendar';

const MOST_CONDITIONS = 20;
const MOST_VALUES = 200;
const MOST_SECONDS = 10 * 366 * 86_400;

const holds = (
  { field, operator, values }: SlaCondition,
  facts: Partial<ComplaintFacts>
): boolean => {
  // A condition that names nothing must not catch everything.
  if (values.length === 0) return false;
  const fact = facts[field];
  const named = fact !== undefined && values.includes(String(fact));
  return operator === 'in' ? named : !named;
};

const isInForce = ({ validFrom, validTo, enabled }: SlaPolicy, on: LocalDate): boolean =>
  enabled && (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);

/**
 * The policy that holds for a complaint on a date: the first by rank whose conditions all hold, else the
 * default; null where there is none.
 */
export const policyFor = (
  policies: readonly SlaPolicy[],
  facts: Partial<ComplaintFacts>,
  on: LocalDate
): SlaPolicy | null => {
  const special = policies
    .filter((policy) => !policy.isDefault && policy.conditions.length > 0)
    .filter((policy) => isInForce(policy, on))
    .sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .find(({ conditions }) => conditions.every((condition) => holds(condition, facts)));
  return special ?? policies.find(({ isDefault }) => isDefault) ?? null;
};

/**
 * Targets as they are promised at a moment, to be kept with the case: later changes of policy or priority
 * do not touch them. A target that `earlier` has already keeps what it was.
 */
export const fixTargets = (
  policy: SlaPolicy,
  priority: Priority,
  targets: readonly SlaTarget[] = SLA_TARGETS,
  earlier?: SlaSnapshot
): SlaSnapshot => {
  const promised = targets.flatMap((target): [SlaTarget, number][] => {
    const seconds = policy.targets[priority][target];
    return seconds === null ? [] : [[target, seconds]];
  });
  return {
    policy: policy.key,
    priority,
    clock: policy.clock,
    targets: { ...Object.fromEntries(promised), ...earlier?.targets },
  };
};

const conditionFaults = (condition: SlaCondition, path: string[]): Fault[] => {
  const faults: Fault[] = [];
  if (!SLA_CONDITION_FIELDS.some((field) => field === condition.field))
    faults.push({
      path: [...path, 'field'],
      message: `must be ${SLA_CONDITION_FIELDS.join(', ')}`,
    });
  if (condition.operator !== 'in' && condition.operator !== 'not_in')
    faults.push({ path: [...path, 'operator'], message: 'must be in, not_in' });
  const { values } = condition;
  if (
    !Array.isArray(values) ||
    values.length === 0 ||
    values.length > MOST_VALUES ||
    !values.every((value) => typeof value === 'string' && value.trim() !== '')
  )
    faults.push({ path: [...path, 'values'], message: `must be 1 to ${MOST_VALUES} texts` });
  return faults;
};

const isPromise = (value: unknown): value is number | null =>
  value === null ||
  (Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= MOST_SECONDS);

const targetFaults = (policy: SlaPolicy, path: string[]): Fault[] =>
  PRIORITIES.flatMap((priority) => {
    const own = [...path, priority];
    const row: Partial<SlaPolicy['targets'][Priority]> | undefined = policy.targets?.[priority];
    const wrong = SLA_TARGETS.filter((target) => !isPromise(row?.[target])).map((target) => ({
      path: [...own, target],
      message: 'must be null or whole seconds, more than 0 and at most 10 years',
    }));
    const resolution = row?.resolution ?? null;
    if (wrong.length > 0 || resolution === null) return wrong;
    return (['acknowledgement', 'first_response', 'next_update'] as const)
      .filter((target) => (row?.[target] ?? 0) > resolution)
      .map((target) => ({ path: [...own, target], message: 'must not be longer than resolution' }));
  });

const validityFaults = (policy: SlaPolicy, path: string[]): Fault[] => {
  const { validFrom, validTo, isDefault, enabled, conditions } = policy;
  const dates = (['validFrom', 'validTo'] as const)
    .filter((name) => policy[name] !== null && !isLocalDate(String(policy[name])))
    .map((name) => ({ path: [...path, name], message: 'must be null or a date YYYY-MM-DD' }));
  if (dates.length > 0) return dates;
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return [
      {
        path: [...path, 'validTo'],
        message: 'must not be before validFrom',
        because: because('endsBefore'),
      },
    ];
  if (!isDefault) {
    return conditions.length > 0
      ? []
      : [{ path: [...path, 'conditions'], message: 'only the default policy has none' }];
  }
  const limited = conditions.length > 0 || validFrom !== null || validTo !== null || !enabled;
  return limited
    ? [{ path, message: 'the default policy is always in force and has no conditions' }]
    : [];
};

const policyFaults = (policy: SlaPolicy, path: string[]): Fault[] => {
  if (!Array.isArray(policy.conditions) || policy.conditions.length > MOST_CONDITIONS) {
    return [
      { path: [...path, 'conditions'], message: `must be a list of at most ${MOST_CONDITIONS}` },
    ];
  }
  const faults = [
    ...policy.conditions.flatMap((condition, i) =>
      conditionFaults(condition, [...path, 'conditions', String(i)])
    ),
    ...validityFaults(policy, path),
    ...targetFaults(policy, [...path, 'targets']),
  ];
  if (policy.clock !== 'working' && policy.clock !== 'wall')
    faults.push({ path: [...path, 'clock'], message: 'must be working, wall' });
  return faults;
};

/**
 * Everything that is wrong with all policies of a desk together: besides what each must be, exactly one is
 * the default, and keys differ.
 */
export const slaPolicyFaults = (policies: readonly SlaPolicy[]): Fault[] => {
  const faults = policies.flatMap((policy, i) => policyFaults(policy, [String(i)]));
  const defaults = policies.filter(({ isDefault }) => isDefault).length;
  if (defaults !== 1)
    faults.push({ path: [], message: `exactly one policy must be the default, not ${defaults}` });
  if (new Set(policies.map(({ key }) => key)).size < policies.length)
    faults.push({ path: [], message: 'two policies have the same key' });
  return faults;
};
