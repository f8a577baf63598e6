import { responses } from '../../../server/src/kpi/responses';
import { RESPONSE_SCALE } from '../../../shared/metrics';

const forms = (n: number) => [{ scale: RESPONSE_SCALE, counts: [0, n] }];

describe('responses', () => {
  it('are a count with the exact Poisson interval', () => {
    const estimate = responses.estimate(forms(100));
    expect(estimate).toMatchObject({ value: 100, n: 100, flags: [] });
    expect(estimate.confidence).toMatchObject({ method: 'poisson' });
    expect(estimate.confidence?.low).toBeCloseTo(81.364, 3);
    expect(estimate.confidence?.high).toBeCloseTo(121.627, 3);
  });

  it('are never null: none is a real 0', () => {
    expect(responses.estimate([])).toMatchObject({ value: 0, n: 0, flags: [] });
    expect(responses.estimate([]).confidence?.high).toBeCloseTo(3.689, 3);
    expect(responses.difference([], [])).toMatchObject({ value: 0, pValue: 1 });
  });

  it('change only when the exact test says so', () => {
    const more = responses.difference(forms(100), forms(150));
    expect(more?.value).toBe(50);
    expect(more?.pValue).toBeCloseTo(0.00188, 5);
    expect(more?.confidence.low).toBeGreaterThan(0);
    expect(responses.difference(forms(100), forms(110))?.confidence.low).toBeLessThan(0);
  });
});
