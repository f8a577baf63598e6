import { PHRASES, toneOf, writeComment } from '../../../demo/simulation/comments';
import { createRandom } from '../../../demo/simulation/random';
import { answersIn, groupedBy, responsesUntil, worldUntil } from './simulated-year';

const world = worldUntil();
const answers = answersIn(responsesUntil());
const commented = answers.filter(({ comment }) => comment);
const language = ({ language: tag }: { language?: string | null }) => String(tag).slice(0, 2);
const byLanguage = groupedBy(commented, language);
const textsIn = (tag: string) => (byLanguage.get(tag) ?? []).map(({ comment }) => String(comment));

describe('comments', () => {
  it('stand beside about a quarter of the answers, one a response', () => {
    const share = commented.length / answers.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
    const perResponse = groupedBy(commented, ({ externalId }) => String(externalId));
    expect([...perResponse.values()].every((list) => list.length === 1)).toBe(true);
  });

  it('come most from those who are moved', () => {
    const share = (score: number) => {
      const given = answers.filter((a) => a.question === 'satisfaction' && a.score === score);
      return given.filter(({ comment }) => comment).length / given.length;
    };
    expect(share(1)).toBeGreaterThan(share(4));
    expect(share(5)).toBeGreaterThan(share(4));
  });

  it.each([
    ['en', /[a-z]/i, /[\u0600-\u06FF]/],
    ['ar', /[\u0621-\u064A]/, /[پچژگیک]/],
    ['fa', /[\u0621-\u06CC]/, /[ةى]/],
  ])('are written in the letters of %s', (tag, has, hasNot) => {
    const texts = textsIn(tag);
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter((text) => !has.test(text) || hasNot.test(text))).toEqual([]);
  });

  it('have no slot left open and no blank too many', () => {
    const texts = commented.map(({ comment }) => String(comment));
    expect(texts.filter((text) => /[{}]|undefined| {2}|^\s|\s$/.test(text))).toEqual([]);
  });

  it('are many different ones', () => {
    for (const tag of ['en', 'ar', 'fa']) {
      const texts = textsIn(tag);
      expect(new Set(texts).size / texts.length).toBeGreaterThan(0.4);
    }
  });

  it('show how people type: lost half-spaces, Arabic letters in Persian, bare alefs, emoji', () => {
    const persian = textsIn('fa');
    expect(persian.some((text) => text.includes('\u200c'))).toBe(true);
    expect(persian.some((text) => /[يك]/.test(text))).toBe(true);
    expect(textsIn('ar').some((text) => text.includes('جدااا'))).toBe(true);
    expect(textsIn('en').some((text) => text === text.toLowerCase())).toBe(true);
    const emoji = commented.filter(({ comment }) => /\p{Extended_Pictographic}/u.test(comment!));
    expect(emoji.length / commented.length).toBeGreaterThan(0.05);
  });

  it('know every touchpoint and story in every language', () => {
    const stories = ['product-page-live', 'understaffed'];
    const themes = [...world.touchpoints.map(({ key }) => key), ...stories].sort();
    for (const phrases of Object.values(PHRASES)) {
      expect(Object.keys(phrases.themes).sort()).toEqual(themes);
      for (const { good, bad } of Object.values(phrases.themes)) {
        expect(good.length).toBeGreaterThan(0);
        expect(bad.length).toBeGreaterThan(1);
      }
    }
  });

  it('fit the score', () => {
    expect([0, 0.3, 0.5, 0.8, 1].map(toneOf)).toEqual(['bad', 'bad', 'mixed', 'good', 'good']);
    const context = { language: 'en', theme: 'delivery', share: 0 } as const;
    const angry = Array.from({ length: 40 }, (_, index) =>
      writeComment(createRandom('angry', index), context)
    );
    expect(angry.filter((text) => /day early|Fast as always/i.test(text))).toEqual([]);
  });

  it('tell of missing stock until the page shows it, and of live stock afterwards', () => {
    const { touchpoint, since } = world.improvement;
    const english = commented.filter((a) => language(a) === 'en' && a.touchpoint === touchpoint);
    const mention = (pattern: RegExp, later: boolean) =>
      english.filter(({ comment, date }) => pattern.test(comment!) && date >= since === later);
    expect(mention(/stock on the page is simply wrong/i, false).length).toBeGreaterThan(0);
    expect(mention(/stock on the page is simply wrong/i, true)).toEqual([]);
    expect(mention(/live stock/i, true).length).toBeGreaterThan(0);
    expect(mention(/live stock/i, false)).toEqual([]);
  });
});
