import { screen } from '@testing-library/react';

import { Faults } from '../../admin/src/components/Faults';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { REFUSALS, type Because } from '../../shared/refusal';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

/** What the server answers to a form that it refuses. */
const refusedFor = (...reasons: (Because | undefined)[]) => ({
  name: 'ValidationError',
  message: 'in English',
  details: { errors: reasons.map((because) => ({ message: 'in English', because })) },
});

const show = async (locale: string, ...reasons: (Because | undefined)[]): Promise<string[]> => {
  const choice = JSON.stringify({ locale, calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(
    <LanguageProvider>
      <Faults error={refusedFor(...reasons)} />
    </LanguageProvider>,
    { answer: overview }
  );
  const items = await screen.findAllByRole('listitem');
  return items.map(({ textContent }) => (textContent ?? '').replace(/[\u2066-\u2069]/g, ''));
};

describe('what the server refuses a form', () => {
  it.each([
    ['en', 'nobody@ is no e-mail address: write one such as ops@example.com.'],
    ['ar', 'nobody@ ليس عنوان بريد إلكتروني: اكتب عنوانًا مثل ops@example.com.'],
    ['fa', 'nobody@ نشانی ایمیل نیست: نشانی‌ای مانند ops@example.com بنویسید.'],
  ])('is told in %s', async (locale, sentence) => {
    const reason: Because = { code: 'emailForm', args: { address: 'nobody@' } };
    expect(await show(locale, reason)).toEqual([sentence]);
  });

  it('is told once where several places have it', async () => {
    const reason: Because = { code: 'slotsOverlap', args: {} };
    expect(await show('en', reason, reason)).toEqual([
      'Two spans of hours of the same day overlap.',
    ]);
  });

  it('stays in English where only programs get it wrong', async () => {
    expect(await show('fa', undefined)).toEqual(['in English']);
  });

  it.each(Object.entries(REFUSALS))('has a sentence for %s', async (code, named) => {
    const args = Object.fromEntries(named.map((name) => [name, 7]));
    const [sentence] = await show('ar', { code: code as Because['code'], args });
    expect(sentence).not.toContain('refusal.');
    expect(sentence).not.toContain('in English');
  });
});
