import type { SlaCondition, SlaPolicy } from './contracts/sla';

/** A policy that another one, tried before it, keeps from complaints that it is meant for. */
export interface ShadowedPolicy<Policy> {
  policy: Policy;
  /** The one before it. */
  by: Policy;
  /** `never`: on all of its days; `partly`: on some of them. */
  holds: 'never' | 'partly';
}

type Days = Pick<SlaPolicy, 'validFrom' | 'validTo'>;

const FIRST = '';
const LAST = '9999-12-31';

const share = (one: Days, other: Days): boolean =>
  (one.validFrom ?? FIRST) <= (other.validTo ?? LAST) &&
  (other.validFrom ?? FIRST) <= (one.validTo ?? LAST);

const covers = (one: Days, other: Days): boolean =>
  (one.validFrom ?? FIRST) <= (other.validFrom ?? FIRST) &&
  (one.validTo ?? LAST) >= (other.validTo ?? LAST);

const isPart = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((value) => all.includes(value));

/** Whether each fact that the narrower condition holds for, the wider one holds for too. */
const follows = (wider: SlaCondition, narrower: SlaCondition): boolean => {
  if (wider.field !== narrower.field) return false;
  if (wider.operator === 'in')
    return narrower.operator === 'in' && isPart(narrower.values, wider.values);
  return narrower.operator === 'not_in'
    ? isPart(wider.values, narrower.values)
    : !narrower.values.some((value) => wider.values.includes(value));
};

const fitsWhatFits = (before: SlaPolicy, after: SlaPolicy): boolean =>
  before.conditions.length > 0 &&
  before.conditions.every((wider) => after.conditions.some((narrower) => follows(wider, narrower)));

/** One without values holds never, whatever comes before it. */
const canHold = ({ enabled, isDefault, conditions }: SlaPolicy): boolean =>
  enabled && !isDefault && conditions.every(({ values }) => values.length > 0);

/**
 * Policies that do not come to hold, or not on all of their days, since an earlier one fits everything that they
 * fit. What only several earlier ones take together is not looked for.
 *
 * @param policies in the order in which they are tried
 * @returns one an affected policy, with the first that keeps it from all of its days, else from some
 */
export const shadowedPolicies = <Policy extends SlaPolicy>(
  policies: readonly Policy[]
): ShadowedPolicy<Policy>[] =>
  policies.flatMap((policy, index): ShadowedPolicy<Policy>[] => {
    if (!canHold(policy)) return [];
    const earlier = policies
      .slice(0, index)
      .filter((one) => canHold(one) && fitsWhatFits(one, policy) && share(one, policy));
    const whole = earlier.find((one) => covers(one, policy));
    const by = whole ?? earlier[0];
    return by ? [{ policy, by, holds: whole ? 'never' : 'partly' }] : [];
  });
