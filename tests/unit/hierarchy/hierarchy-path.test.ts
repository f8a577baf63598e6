import fc from 'fast-check';
import {
  ancestorsOf,
  directlyAt,
  groupOf,
  liesIn,
  MAX_LEVEL_LENGTH,
  MAX_LEVELS,
  pathText,
  readPath,
} from '../../../shared/hierarchy-path';

const level = fc.constantFrom('Gulf', 'Riyadh', 'North', 'تهران', 'Mall');
const path = fc.array(level, { minLength: 1, maxLength: MAX_LEVELS }).map((one) => one.join('/'));

describe('places in the trees of locations', () => {
  it('are kept in one way of writing', () => {
    expect(readPath(' Gulf /  Riyadh/North ')).toBe('Gulf/Riyadh/North');
    expect(readPath('e\u0301t\u00e9')).toBe('\u00e9t\u00e9');
  });

  it.each([
    '',
    ' ',
    '/Gulf',
    'Gulf//North',
    'Gulf/',
    'a/b/c/d/e/f',
    'Gulf\u0007',
    'x'.repeat(MAX_LEVEL_LENGTH + 1),
  ])('are not %j', (text) => {
    expect(readPath(text)).toBeNull();
  });

  it('lie in what holds them, and not in what only begins alike', () => {
    expect(liesIn('Gulf/Riyadh', 'Gulf')).toBe(true);
    expect(liesIn('Gulf', 'Gulf')).toBe(true);
    expect(liesIn('Gulf', 'Gulf/Riyadh')).toBe(false);
    expect(liesIn('Gulfport', 'Gulf')).toBe(false);
    expect(liesIn('Gulf/Riyadh', directlyAt('Gulf'))).toBe(false);
    expect(liesIn('Gulf', directlyAt('Gulf'))).toBe(true);
  });

  it('are divided by the widest level, and within what is asked by the next one', () => {
    expect(groupOf('Gulf/Riyadh/North')).toBe('Gulf');
    expect(groupOf('Gulf/Riyadh/North', ['Gulf'])).toBe('Gulf/Riyadh');
    expect(groupOf('Gulf/Riyadh/North', ['Gulf', 'Gulf/Riyadh'])).toBe('Gulf/Riyadh/North');
    expect(groupOf('Gulf', ['Gulf'])).toBe('Gulf/');
    expect(groupOf('Gulf', ['Gulf/'])).toBe('Gulf/');
  });

  it('stand in exactly one group, which is part of what was asked and can be asked in turn', () => {
    fc.assert(
      fc.property(
        fc.array(path, { minLength: 1 }),
        fc.array(path, { maxLength: 3 }),
        (all, asked) => {
          const found = all.filter(
            (place) => asked.length === 0 || asked.some((key) => liesIn(place, key))
          );
          const groups = new Set(found.map((place) => groupOf(place, asked)));
          for (const place of found) {
            const own = groupOf(place, asked);
            expect(liesIn(place, own)).toBe(true);
            const others = found.filter((one) => groupOf(one, asked) !== own);
            if (asked.length <= 1)
              for (const other of others) expect(liesIn(other, own)).toBe(false);
          }
          expect(groups.size).toBeLessThanOrEqual(new Set(found).size);
        }
      )
    );
  });

  it('are named level by level', () => {
    expect(ancestorsOf('Gulf/Riyadh')).toEqual(['Gulf', 'Gulf/Riyadh']);
    expect(pathText('Gulf/Riyadh')).toBe('Gulf › Riyadh');
  });
});
