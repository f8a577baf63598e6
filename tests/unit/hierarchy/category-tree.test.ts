import { categoriesAbove, categoriesMeant, topCategoryOf } from '../../../shared/category-tree';

/** delivery: late (van, drone), lost · goods: broken */
const PARENTS = new Map<string, string | null>([
  ['delivery', null],
  ['late', 'delivery'],
  ['lost', 'delivery'],
  ['van', 'late'],
  ['drone', 'late'],
  ['goods', null],
  ['broken', 'goods'],
]);

describe('the tree of categories', () => {
  it('knows what a category is part of', () => {
    expect(categoriesAbove('van', PARENTS)).toEqual(['van', 'late', 'delivery']);
    expect(categoriesAbove('gone', PARENTS)).toEqual(['gone']);
  });

  it('ends in a circle that should not be there', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(categoriesAbove('a', circle)).toEqual(['a', 'b']);
    expect(categoriesMeant(['a'], circle).sort()).toEqual(['a', 'b']);
  });

  it.each([
    [['delivery'], ['delivery', 'drone', 'late', 'lost', 'van']],
    [['late'], ['drone', 'late', 'van']],
    [['late/'], ['late']],
    [
      ['late/', 'goods'],
      ['broken', 'goods', 'late'],
    ],
    [
      ['late', 'late/'],
      ['drone', 'late', 'van'],
    ],
    [['gone'], ['gone']],
    [[], []],
  ])('means by %j %j', (asked, meant) =>
    expect(categoriesMeant(asked, PARENTS).sort()).toEqual(meant)
  );

  it('divides by the top, or below what is asked by the next level', () => {
    const all = ['delivery', 'late', 'van', 'broken', 'gone'];
    const by = (asked?: string[]) => all.map((key) => topCategoryOf(key, PARENTS, asked));
    expect(by()).toEqual(['delivery', 'delivery', 'delivery', 'goods', 'gone']);
    expect(by(['delivery']).slice(0, 3)).toEqual(['delivery/', 'late', 'late']);
    expect(by(['delivery', 'late']).slice(0, 3)).toEqual(['delivery/', 'late/', 'van']);
    expect(by(['late/']).slice(1, 2)).toEqual(['late/']);
  });
});
