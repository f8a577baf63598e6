import fc from 'fast-check';
import { foldText } from '../../../shared/text/fold';

describe('foldText', () => {
  it.each([
    ['Arabic and Persian yeh', 'خدمة عملاء ممتازي', 'خدمه عملاء ممتازی'],
    ['alef maksura', 'على', 'علی'],
    ['kaf', 'كتاب', 'کتاب'],
    ['hamza carriers', 'أحمد إلى آخر ٱ', 'احمد الی اخر ا'],
    ['hamza over waw and yeh', 'مسؤول مسئول', 'مسوول مسیول'],
    ['he with hamza', 'خانۀ خانهٔ', 'خانه خانه'],
    ['vowel signs', 'مُمْتَازٌ', 'ممتاز'],
    ['tatweel', 'مـمـتـاز', 'ممتاز'],
    ['zero-width joiners', 'می‌روم', 'میروم'],
    ['presentation forms', 'ﻻ ﷲ', 'لا الله'],
    ['digits of both', '٣ ۳ 3', '3 3 3'],
    ['bidirectional controls', '\u200fabc\u202c\u2067', 'abc'],
    ['Latin accents', 'Crème Brûlée', 'creme brulee'],
    ['German ß', 'Straße', 'strasse'],
    ['Turkish I', 'İstanbul ılık', 'istanbul ilik'],
    ['Cyrillic yo', 'Ёлка', 'елка'],
    ['Hangul as it is', '한국어', '한국어'],
  ])('gives one form: %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing that it has folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      })
    );
  });

  it('does not see how a text is composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      })
    );
  });
});
