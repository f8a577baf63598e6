import { NO_CASES } from '../../../server/src/kpi';
import { complaintRate } from '../../../server/src/kpi/case-rate';
import { escalationRate } from '../../../server/src/kpi/case-share';
import type { KpiDefinition, ScoreHistogram } from '../../../server/src/kpi/definition';
import { csatMean } from '../../../server/src/kpi/mean-score';
import { measuredValue } from '../../../server/src/kpi/measured-value';
import { enps, nps } from '../../../server/src/kpi/net-score';
import { csat } from '../../../server/src/kpi/top-box';
import { zValue } from '../../../server/src/statistics/z-value';

const scores = (min: number, max: number, counts: Record<number, number>): ScoreHistogram[] => [
  {
    scale: { min, max, reversed: false },
    counts: Array.from({ length: max - min + 1 }, (_, i) => counts[min + i] ?? 0),
  },
];
const net = (promoters: number, passives: number, detractors: number) =>
  scores(0, 10, { 10: promoters, 7: passives, 3: detractors });

describe('a value to reckon with', () => {
  it('has the error of the whole interval, not of what is left of it within the range', () => {
    const shown = nps.estimate(net(10, 0, 0)).confidence;
    expect(shown?.low).toBeCloseTo(47.5, 1);
    expect(shown?.high).toBe(100);
    // methods §2.1: unclipped 47.50 to 106.34.
    const measured = measuredValue(nps, net(10, 0, 0));
    expect(measured?.value).toBe(100);
    expect(measured?.standardError).toBeCloseTo((106.34 - 47.5) / (2 * zValue(0.95)), 2);
  });

  it('has the registry’s errors: adjusted net scores, shares, means, rates', () => {
    // SE of the difference of (50,30,20) and (120,50,30): 9.2866 (methods §2.1).
    const [before, after] = [net(50, 30, 20), net(120, 50, 30)].map((one) =>
      measuredValue(nps, one)
    );
    expect(Math.hypot(before?.standardError ?? 0, after?.standardError ?? 0)).toBeCloseTo(
      9.2866,
      4
    );
    const share = scores(1, 5, { 5: 80, 1: 120 });
    expect(measuredValue(csat, share)?.standardError).toBeCloseTo(100 * Math.sqrt(0.24 / 200), 10);
    const cases = { ...NO_CASES, n: 200, hits: 80 };
    expect(measuredValue(escalationRate, cases)?.standardError).toBeCloseTo(3.4641, 4);
    // {1:3,2:5,3:12,4:45,5:35}: sd .9736.
    const mean = scores(1, 5, { 1: 3, 2: 5, 3: 12, 4: 45, 5: 35 });
    expect(measuredValue(csatMean, mean)?.standardError).toBeCloseTo(0.09736, 4);
    const rate = { ...NO_CASES, hits: 10, exposure: 1000 };
    const { confidence } = complaintRate.estimate(rate);
    expect(measuredValue(complaintRate, rate)?.standardError).toBeCloseTo(
      ((confidence?.high ?? 0) - (confidence?.low ?? 0)) / (2 * zValue(0.95)),
      10
    );
  });

  it('is none where answers do not tell the error', () => {
    expect(measuredValue(nps, [])).toBeNull();
    expect(measuredValue(nps, net(4, 0, 0))).toBeNull();
    expect(measuredValue(enps, net(9, 0, 0))).toBeNull();
    expect(measuredValue(csatMean, scores(1, 5, { 5: 40 }))).toBeNull();
    expect(measuredValue(complaintRate, { ...NO_CASES, hits: 0, exposure: 100 })).toBeNull();
    // A definition that does not tell it, whose interval ends where values end.
    const { standardError: _, ...silent }: KpiDefinition = nps;
    expect(measuredValue(silent, net(10, 0, 0))).toBeNull();
    expect(measuredValue(silent, net(50, 30, 20))?.standardError).toBeCloseTo(7.692, 3);
  });
});
