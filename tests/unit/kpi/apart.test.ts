import { apartOfThemselves, compareGroups, type ScoreHistogram } from '../../../server/src/kpi';
import { csat } from '../../../server/src/kpi/top-box';

const SCALE = { min: 1, max: 5 };
const shop = (good: number, bad: number): ScoreHistogram[] => [
  { scale: SCALE, counts: [bad, 0, 0, 0, good] },
];
const FINE = [0, 1, 2, 3].map((more) => shop(400 + more, 100));

describe('who lies apart of themselves', () => {
  /** Who is found, and among how many groups was looked each time. */
  const look = (groups: ScoreHistogram[][]) => {
    const among: number[] = [];
    const apart = apartOfThemselves(
      groups,
      (some) => {
        among.push(some.length);
        return compareGroups(csat, some);
      },
      'up'
    );
    return { apart, among };
  };

  it('leaves out those whom a bad one makes look good', () => {
    const groups = [shop(100, 400), ...FINE];
    expect(compareGroups(csat, groups).map(({ position }) => position)).toEqual([
      'below',
      ...FINE.map(() => 'above'),
    ]);
    expect(look(groups)).toEqual({ apart: [true, false, false, false, false], among: [5, 4] });
  });

  it('compares nobody any more when all are named that lie apart among all', () => {
    const groups = [shop(100, 400), shop(370, 130), ...FINE, ...FINE, ...FINE, ...FINE];
    const lying = compareGroups(csat, groups).filter(
      ({ position }) => position !== 'indistinguishable'
    );
    expect(lying).toHaveLength(1);
    expect(look(groups)).toEqual({
      apart: groups.map((_, index) => index === 0),
      among: [groups.length],
    });
  });

  it('compares once where nobody lies apart', () => {
    expect(look(FINE)).toEqual({ apart: FINE.map(() => false), among: [FINE.length] });
  });
});
