import fc from 'fast-check';
import { benjaminiHochberg } from '../../../server/src/statistics/benjamini-hochberg';

const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe('Benjamini–Hochberg', () => {
  it('rejects 4 of the 15 of the 1995 paper', () => {
    const adjusted = benjaminiHochberg(PUBLISHED);
    expect(adjusted.filter((p) => p < 0.05)).toHaveLength(4);
    expect(PUBLISHED.filter((p) => p < 0.05 / 15)).toHaveLength(3);
    [0.0015, 0.003, 0.0095, 0.035625, 0.0603].forEach((p, i) =>
      expect(adjusted[i]).toBeCloseTo(p, 10)
    );
  });

  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  it('keeps the order of the p-values, never lowers one and stays in [0, 1]', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const adjusted = benjaminiHochberg(raw);
        raw.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          raw.forEach((other, j) => {
            if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN);
          });
        });
      })
    );
  });

  it('does not care for the order of the comparisons', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        expect(benjaminiHochberg([...raw].reverse())).toEqual(benjaminiHochberg(raw).reverse());
      })
    );
  });

  it('refuses what is no p-value', () => {
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow(/got 1.2/);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(/NaN/);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
