import { changeBetween, changesBetween, createDefaultRegistry } from '../../../server/src/kpi';
import type { ScoreHistogram } from '../../../server/src/kpi';
import { scoreKpi } from './score-kpi';

const nps = scoreKpi(createDefaultRegistry().get('nps'));

/** Detractors at 3, passives at 7, promoters at 10. */
const answers = (promoters: number, passives: number, detractors: number): ScoreHistogram[] => [
  { scale: { min: 0, max: 10 }, counts: [0, 0, 0, detractors, 0, 0, 0, passives, 0, 0, promoters] },
];

describe('changesBetween', () => {
  const better = { before: answers(60, 60, 80), after: answers(82, 60, 58) };
  const same = { before: answers(50, 30, 20), after: answers(50, 30, 20) };

  it('says of one group what a comparison of two windows says', () => {
    const [alone] = changesBetween(nps, [better], null);
    expect(alone).toEqual(changeBetween(nps, better.before, better.after, null));
    expect(alone?.significant).toBe(true);
  });

  it('asks more of a change when many groups are looked at', () => {
    const many = changesBetween(nps, [better, ...Array.from({ length: 19 }, () => same)], null);
    expect(many[0]?.significant).toBe(false);
    expect(many[0]?.pValue).toBeGreaterThan(changesBetween(nps, [better], null)[0]?.pValue ?? 1);
  });

  it('does not let groups with few answers blur the others', () => {
    const few = { before: answers(2, 2, 2), after: answers(3, 2, 1) };
    const [first] = changesBetween(nps, [better, ...Array.from({ length: 50 }, () => few)], null);
    expect(first?.significant).toBe(true);
  });
});
