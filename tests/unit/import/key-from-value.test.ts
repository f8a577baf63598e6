import fc from 'fast-check';
import { keyFromValue } from '../../../server/src/import/key-from-value';
import { KEY_PATTERN } from '../../../shared/dimensions';

describe('keyFromValue', () => {
  it.each([
    ['A', 'A', 'A'],
    ['  gate-12 ', 'gate-12', 'gate-12'],
    ['فرع_الرياض', 'فرع_الرياض', 'فرع_الرياض'],
    ['Terminal 1 / Gate B', 'Terminal-1-Gate-B', 'Terminal 1 / Gate B'],
    ['شعبه تهران', 'شعبه-تهران', 'شعبه تهران'],
    ["Chicago O'Hare Airport", 'Chicago-O-Hare-Airport', "Chicago O'Hare Airport"],
    ['(Main) shop!', 'Main-shop', '(Main) shop!'],
    ['-2', '2', '-2'],
    ['فروشگاه‌ها', 'فروشگاه-ها', 'فروشگاه‌ها'],
  ])('%s has the key %s', (value, key, name) => {
    expect(keyFromValue(value)).toEqual({ key, name });
  });

  it('is null without a letter or digit', () => {
    for (const value of ['', '  ', '///', '-', '…']) expect(keyFromValue(value)).toBeNull();
  });

  it('keeps long values apart that begin alike', () => {
    const long = 'store '.repeat(30);
    const one = keyFromValue(`${long}one`);
    const two = keyFromValue(`${long}two`);
    expect(one?.key).toHaveLength(100);
    expect(one?.key).not.toBe(two?.key);
    expect(one).toEqual(keyFromValue(`${long}one `));
  });

  it('always makes a valid key, and the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (value) => {
        const made = keyFromValue(value);
        if (!made) return;
        expect(made.key).toMatch(KEY_PATTERN);
        expect(keyFromValue(made.key)?.key).toBe(made.key);
      })
    );
  });
});
