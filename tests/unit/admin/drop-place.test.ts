import fc from 'fast-check';
import { dropPlace } from '../../../admin/src/content-manager/survey-questions/drop-place';
import { moved } from '../../../admin/src/content-manager/survey-questions/question-draft';

const MIDDLES = [10, 30, 50, 70];

describe('where a dragged question comes to stand', () => {
  it.each([
    [2, 50, 2],
    [2, 45, 2],
    [2, 29, 1],
    [2, -100, 0],
    [0, 31, 1],
    [0, 1_000, 3],
    [3, 71, 3],
  ])('the one at %i, let go at %i, is the one at %i', (from, y, to) =>
    expect(dropPlace(MIDDLES, from, y)).toBe(to)
  );

  it('is behind all that lie above it and before all that lie below, which keep their order', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 5_000 }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer({ min: -100, max: 5_100 }), (heights, seed, y) => {
        const middles = [...heights].sort((a, b) => a - b);
        const from = seed % middles.length;
        const to = dropPlace(middles, from, y);
        const after = moved(middles, from, to);
        expect(after[to]).toBe(middles[from]);
        expect(after.slice(0, to).every((middle) => middle < y)).toBe(true);
        expect(after.slice(to + 1).every((middle) => middle >= y)).toBe(true);
      })
    );
  });
});
