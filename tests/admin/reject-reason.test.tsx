import { screen } from '@testing-library/react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { RejectReason } from '../../admin/src/pages/import/RejectReason';
import { REASONS, type ReasonCode, type RejectedField } from '../../shared/rejection';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const show = async (locale: string, rejected?: readonly RejectedField[]) => {
  const choice = JSON.stringify({ locale, calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(
    <LanguageProvider>
      <p>
        <RejectReason reason="answers[1].score: 77 is wrong" rejected={rejected} />
      </p>
    </LanguageProvider>,
    { answer: overview }
  );
  // Isolates of texts and numbers are for the eye.
  const { textContent } = await screen.findByRole('paragraph');
  return (textContent ?? '').replace(/[\u2066-\u2069\u202c\u202d]/g, '');
};

const field = (code: ReasonCode, args: Record<string, string | number>): RejectedField => ({
  field: 'answers[1].score',
  why: { code, args },
  text: 'in English',
});

describe('why a row is rejected', () => {
  it.each([
    ['en', 'Score (answer 2): 77 does not lie between 0 and 10'],
    ['ar', 'الدرجة (الإجابة ٢): ٧٧ ليس بين ٠ و١٠'],
    ['fa', 'نمره (پاسخ ۲): ۷۷ میان ۰ و ۱۰ نیست'],
  ])('is told in %s', async (locale, sentence) => {
    const fields = [field('offScale', { score: 77, min: 0, max: 10 })];
    expect(await show(locale, fields)).toBe(sentence);
  });

  it('is told in English where a program has no words for it, and by checks of earlier versions', async () => {
    expect(await show('fa', [{ field: '', why: null, text: 'in English' }])).toBe('in English');
    document.body.innerHTML = '';
    expect(await show('fa')).toBe('answers[1].score: 77 is wrong');
  });

  it.each(Object.entries(REASONS))('has a sentence for %s', async (code, named) => {
    const args = Object.fromEntries(named.map((name) => [name, 7]));
    const sentence = await show('ar', [field(code as ReasonCode, args)]);
    expect(sentence).not.toContain('reject.');
    expect(sentence).not.toContain('in English');
  });
});
