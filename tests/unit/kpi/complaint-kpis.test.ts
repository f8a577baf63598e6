import fc from 'fast-check';
import { mergeFacts, NO_CASES, withoutPart, type CaseFacts } from '../../../server/src/kpi';
import { resolutionTotal } from '../../../server/src/kpi/case-duration';
import { remedyCost } from '../../../server/src/kpi/case-money';
import { complaintChange, complaintRate } from '../../../server/src/kpi/case-rate';
import {
  escalationRate,
  firstContactResolution,
  recurrence,
  reopenRate,
  slaMet,
} from '../../../server/src/kpi/case-share';
import { backlog, backlogDays } from '../../../server/src/kpi/case-stock';

const facts = (over: Partial<CaseFacts>): CaseFacts => ({ ...NO_CASES, ...over });
const rate = (hits: number, exposure: number) => facts({ n: hits, hits, exposure });

describe('KPIs of complaints give the reference figures (methods §2.2)', () => {
  it('complaint rate with its exact interval', () => {
    const { value, confidence, numerator, denominator } = complaintRate.estimate(rate(7, 3500));
    expect(value).toBeCloseTo(2, 10);
    expect(confidence?.low).toBeCloseTo(0.8, 2);
    expect(confidence?.high).toBeCloseTo(4.12, 2);
    expect([numerator, denominator]).toEqual([7, 3500]);
  });

  it('a rate of nothing is 0 with an upper limit; without exposure there is none', () => {
    const none = complaintRate.estimate(rate(0, 1000));
    expect(none.value).toBe(0);
    expect(none.confidence?.high).toBeCloseTo(3.689, 3);
    expect(complaintRate.estimate(rate(3, 0)).value).toBeNull();
    expect(complaintRate.estimate(rate(3, 0)).flags).toContain('no_exposure');
    expect(complaintRate.estimate(rate(3, 99)).flags).toContain('low_exposure');
  });

  it.each([
    [21, 4200, 7, 3500, 2.5, 1.0238, 6.9615],
    [4, 5200, 12, 5000, 0.3205, 0.0753, 1.0575],
    [0, 1000, 5, 1000, 0, 0, 1.0913],
  ])('change of the rate: %d of %d against %d of %d', (k1, e1, k2, e2, ratio, low, high) => {
    const both = { ...rate(k1, e1), before: { hits: k2, exposure: e2 } };
    const { value, confidence } = complaintChange.estimate(both);
    expect(value).toBeCloseTo(ratio, 4);
    expect(confidence?.low).toBeCloseTo(low, 3);
    expect(confidence?.high).toBeCloseTo(high, 3);
  });

  it('a change of the rate is significant by the central p only', () => {
    expect(complaintRate.difference(rate(7, 3500), rate(21, 4200))?.pValue).toBeCloseTo(0.04328, 5);
    expect(complaintRate.difference(rate(12, 5000), rate(4, 5200))?.pValue).toBeCloseTo(0.0646, 4);
    expect(complaintRate.difference(rate(5, 1000), rate(0, 1000))?.pValue).toBeCloseTo(0.0625, 6);
  });

  it('backlog in days of work', () => {
    const stock = { open: 12, closings: 240, days: 30, oldest: null };
    expect(backlogDays.estimate(facts({ stock })).value).toBe(1.5);
    expect(backlog.estimate(facts({ stock })).value).toBe(12);
    expect(backlogDays.estimate(facts({ stock: { ...stock, closings: 0 } })).value).toBeNull();
  });

  it('durations with open cases: median 5 (2 to 12), P75 9, P90 not reached', () => {
    const days = (list: number[], end: 'events' | 'censored') =>
      list.map((time) => ({ time, [end]: 1 }));
    const tallies = [
      ...days([1, 2, 2, 3, 5, 5, 7, 9, 12], 'events'),
      ...days([4, 8, 15], 'censored'),
    ];
    const at = (quantile: 50 | 75 | 90) =>
      (resolutionTotal.under?.({ quantile }) ?? resolutionTotal).estimate(facts({ tallies }));
    expect(at(50)).toMatchObject({
      value: 5,
      n: 12,
      numerator: 9,
      confidence: { low: 2, high: 12 },
    });
    expect(at(90)).toMatchObject({ value: null, confidence: { low: 9, high: null } });
    expect(at(90).flags).toContain('not_reached');
  });

  it('6-MP: median 23, at least 13: its upper limit is not reached', () => {
    const tallies = [
      ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, events: 1 })),
      ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, censored: 1 })),
    ];
    expect(resolutionTotal.estimate(facts({ tallies }))).toMatchObject({
      value: 23,
      confidence: { low: 13, high: null, level: 0.95, method: 'kaplan_meier' },
    });
  });

  it.each([
    [slaMet, 171, 190, 90, 84.91, 93.5],
    [reopenRate, 6, 80, 7.5, 3.48, 15.41],
    [firstContactResolution, 132, 180, 73.33, 66.43, 79.26],
    [escalationRate, 9, 140, 6.43, 3.42, 11.77],
    [recurrence, 14, 120, 11.67, 7.08, 18.63],
  ])('$key: shares', (kpi, hits, n, share, low, high) => {
    const { value, confidence } = kpi.estimate(facts({ hits, n }));
    expect(value).toBeCloseTo(share, 1);
    expect(confidence?.low).toBeCloseTo(low, 1);
    expect(confidence?.high).toBeCloseTo(high, 1);
  });

  it('sums of several currencies are never added', () => {
    const amounts = [
      { currency: 'SAR', n: 2, amount: 4000 },
      { currency: 'KWD', n: 1, amount: 1500 },
    ];
    expect(remedyCost.estimate(facts({ amounts }))).toMatchObject({
      value: null,
      n: 3,
      flags: ['mixed_currencies'],
    });
    const kuwaiti = remedyCost.under?.({ currency: 'KWD' });
    expect(kuwaiti?.estimate(facts({ amounts })).value).toBe(1500);
  });
});

describe('cases of groups', () => {
  const counted = fc.record({
    n: fc.nat(50),
    hits: fc.nat(50),
    exposure: fc.nat(1000),
  });

  it('add up to the whole, and the whole without a part is the rest', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const [a, b] = [facts(one), facts(other)];
        const whole = mergeFacts(a, b);
        expect(withoutPart(whole, a)).toMatchObject(other);
        expect(whole.exposure).toBe(one.exposure + other.exposure);
      })
    );
  });

  it('keep an exposure that can not be divided as it is', () => {
    const [a, b] = [rate(2, 100), rate(3, 100)].map((one) => ({ ...one, exposureOfAll: true }));
    expect(mergeFacts(a as CaseFacts, b as CaseFacts).exposure).toBe(100);
    expect(withoutPart(rate(5, 100), a as CaseFacts)).toBeNull();
  });
});
