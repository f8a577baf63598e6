import fc from 'fast-check';

import { DEFAULT_SLA_POLICY, policyFor } from '../../../server/src/complaint-process';
import type { SlaCondition, SlaPolicy } from '../../../shared/contracts/sla';
import { shadowedPolicies } from '../../../shared/shadowed-policies';

const policy = (key: string, over: Partial<SlaPolicy> = {}): SlaPolicy => ({
  ...DEFAULT_SLA_POLICY,
  ...{ key, isDefault: false, validFrom: null, validTo: null },
  conditions: [{ field: 'channel', operator: 'in', values: ['email'] }],
  ...over,
});
const found = (...policies: SlaPolicy[]) =>
  shadowedPolicies([...policies, DEFAULT_SLA_POLICY]).map(
    (one) => `${one.policy.key} ${one.holds} by ${one.by.key}`
  );
const on = (
  field: SlaCondition['field'],
  operator: SlaCondition['operator'],
  ...values: string[]
): SlaCondition => ({ field, operator, values });

describe('policies that another one takes the complaints from', () => {
  it('never hold behind the same conditions on the same or more days', () => {
    expect(found(policy('a'), policy('b'))).toEqual(['b never by a']);
    const year = { validFrom: '2026-01-01', validTo: '2026-12-31' };
    expect(found(policy('a'), policy('b', year))).toEqual(['b never by a']);
    expect(found(policy('a', year), policy('b', year))).toEqual(['b never by a']);
  });

  it('hold on the days on which the other does not, and are not told where they share none', () => {
    const spring = { validFrom: '2026-03-01', validTo: '2026-05-31' };
    expect(found(policy('a', spring), policy('b'))).toEqual(['b partly by a']);
    const may = { validFrom: '2026-05-15', validTo: null };
    expect(found(policy('a', spring), policy('b', may))).toEqual(['b partly by a']);
    const summer = { validFrom: '2026-06-01', validTo: null };
    expect(found(policy('a', spring), policy('b', summer))).toEqual([]);
    const since = { validFrom: '2026-03-01' };
    expect(found(policy('a', since), policy('b'))).toEqual(['b partly by a']);
    // The one that keeps it from all of its days is named, though another one comes before that.
    expect(found(policy('a', spring), policy('b'), policy('c'))).toEqual([
      'b partly by a',
      'c never by b',
    ]);
  });

  it('are those too that ask for more than the one before them', () => {
    const wide = policy('a', { conditions: [on('channel', 'in', 'email', 'web')] });
    const narrow = policy('b', {
      conditions: [on('location', 'in', 'north'), on('channel', 'in', 'email')],
    });
    expect(found(wide, narrow)).toEqual(['b never by a']);
    expect(found(narrow, wide)).toEqual([]);
    // Only half of what the one before it asks for.
    const [half] = narrow.conditions.slice(1);
    expect(found(narrow, policy('c', { conditions: half ? [half] : [] }))).toEqual([]);
  });

  it('are those too that leave out as much as the one before them, or name only what it does not', () => {
    const but = (key: string, ...values: string[]) =>
      policy(key, { conditions: [on('channel', 'not_in', ...values)] });
    const email = policy('b');
    expect(found(but('a', 'web'), but('b', 'web', 'phone'))).toEqual(['b never by a']);
    expect(found(but('a', 'web', 'phone'), but('b', 'web'))).toEqual([]);
    expect(found(but('a', 'web'), email)).toEqual(['b never by a']);
    expect(found(but('a', 'email'), email)).toEqual([]);
    // What leaves something out is more than any list.
    expect(found(policy('a'), but('b', 'email'))).toEqual([]);
  });

  it('are none that are off, or whose other one is off or names nothing', () => {
    expect(found(policy('a', { enabled: false }), policy('b'))).toEqual([]);
    expect(found(policy('a'), policy('b', { enabled: false }))).toEqual([]);
    const nothing = { conditions: [on('channel', 'in')] };
    expect(found(policy('a', nothing), policy('b'))).toEqual([]);
    expect(found(policy('a'), policy('b', nothing))).toEqual([]);
    // Without a condition it is tried for no complaint.
    expect(found(policy('a', { conditions: [] }), policy('b'))).toEqual([]);
  });

  it('never hold for any complaint on any day', () => {
    const days = fc.constantFrom(null, '2026-01-01', '2026-02-01', '2026-03-01');
    const condition = fc.record({
      field: fc.constantFrom('channel' as const, 'location' as const),
      operator: fc.constantFrom('in' as const, 'not_in' as const),
      values: fc.subarray(['x', 'y']),
    });
    const any = fc.record({
      enabled: fc.boolean(),
      conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
      validFrom: days,
      validTo: days,
    });
    const FACTS = ['x', 'y', 'z', undefined];
    const holding = (policies: readonly SlaPolicy[]) =>
      FACTS.flatMap((channel) =>
        FACTS.flatMap((location) =>
          ['2025-12-31', '2026-01-15', '2026-02-15', '2026-03-15'].map((day) => {
            const facts = { ...(channel && { channel }), ...(location && { location }) };
            return policyFor(policies, facts as never, day)?.key;
          })
        )
      );
    let told = 0;
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 9 }), (overs) => {
        const policies = overs.map((over, rank) => policy(`p${rank}`, { ...over, rank }));
        const never = shadowedPolicies(policies).filter(({ holds }) => holds === 'never');
        told += never.length;
        const keys = never.length > 0 ? holding(policies) : [];
        return never.every((one) => !keys.includes(one.policy.key));
      }),
      { numRuns: 1000 }
    );
    expect(told).toBeGreaterThan(10);
  });
});
