import fc from 'fast-check';
import { isFound, searchableText, searchParts } from '../../../shared/text/search';

describe('searchableText', () => {
  it.each([
    ['Late, again!', ' late again '],
    ["I don't", ' i dont '],
    ['  ', ''],
    ['!?', ''],
    ['عااااالی بود', ' عالی بود '],
    ['sooooo good, 1000 times', ' soo good 1000 times '],
    ['می روم', ' میروم '],
    ['نمی‌خواهم', ' نمیخواهم '],
    ['کتاب های بزرگ تر', ' کتابهای بزرگتر '],
    ['angry 😡', ' angry 😡 '],
  ])('%s', (text, searched) => {
    expect(searchableText(text)).toBe(searched);
  });

  it('is searched as it is stored: folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchableText(text);
        // Endings that only now stand beside their word may still be joined.
        expect(searchableText(once).replace(/ /g, '')).toBe(once.replace(/ /g, ''));
      })
    );
  });
});

describe('searchParts', () => {
  it('looks for words by their beginning, for phrases as they are', () => {
    expect(searchParts('deliv "Too Late"')).toEqual([' too late ', ' deliv']);
  });

  it('reads the quotation marks of each language', () => {
    expect(searchParts('«خیلی دیر»')).toEqual([' خیلی دیر ']);
    expect(searchParts('“too late”')).toEqual([' too late ']);
  });

  it('holds nothing that a pattern would read otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const part of searchParts(text)) expect(part).not.toMatch(/[%_\\]/);
      })
    );
  });

  it('is empty when nothing is searched', () => {
    expect(searchParts(' "" !')).toEqual([]);
  });
});

describe('isFound', () => {
  it.each([
    ['السعر مناسب والتوصيل سريع', 'توصيل'],
    ['خدمه عالی', 'خدمة'],
    ['نمی‌روم', 'نمی روم'],
    ['نميروم', 'نمی‌روم'],
    ['شعبة ١٢', '12'],
    ['Delivered too late', 'late deliv'],
    ['Delivered too late', '"too late"'],
  ])('%s has %s', (text, search) => {
    expect(isFound(text, search)).toBe(true);
  });

  it.each([
    ['a chocolate cake', 'late'],
    ['late and too', '"too late"'],
    ['Delivered', 'late'],
  ])('%s has no %s', (text, search) => {
    expect(isFound(text, search)).toBe(false);
  });

  it('finds every text by each of its own words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zا-ی]{1,8}$/), { minLength: 1 }), (words) => {
        const text = words.join(' ');
        for (const word of searchableText(text).trim().split(' ')) {
          expect(isFound(text, word)).toBe(true);
        }
      })
    );
  });
});
