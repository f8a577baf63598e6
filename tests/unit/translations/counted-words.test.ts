import { IntlMessageFormat } from 'intl-messageformat';
import ar from '../../../admin/src/translations/ar.json';
import en from '../../../admin/src/translations/en.json';
import fa from '../../../admin/src/translations/fa.json';
import { TEXTS } from '../../../server/src/translations';
import { LOCALES, type Locale } from '../../../shared/locales';

/** Texts about what a KPI counts. */
const OF_PAGES = [
  'answers.read',
  'trend.keysAndEnter',
  'breakdown.note',
  'breakdown.empty',
  'definition.chart.p',
  'exclusions.note',
  'control.status.too_few',
  'control.rebased.too_few',
  'control.leftOut.few_answers',
  'control.kind.p_prime',
  'alerts.everything',
  'alerts.form.scopeHint',
] as const;
const OF_MAILS = [
  'mail.change.few',
  'mail.column.answers',
  'mail.everything',
  'mail.measured',
  'mail.measured.noInterval',
  'mail.measured.none',
  'mail.noInterval',
  'mail.noValue',
] as const;
const PAGES: Record<Locale, Record<string, string>> = { en, ar, fa };
const NOUNS: Record<Locale, { answers: RegExp; cases: RegExp }> = {
  en: { answers: /answer/i, cases: /case/i },
  ar: { answers: /إجاب/, cases: /حال[اةت]/ },
  fa: { answers: /پاسخ/, cases: /پرونده/ },
};
const VALUES = {
  ...{ n: 12, level: '95', limits: 9, times: '2', date: 'd', dates: 'd' },
  ...{ value: 'v', interval: 'i' },
};

describe.each(LOCALES.map((locale) => [locale]))('what is counted, in %s', (locale) => {
  const texts: [string, string][] = [
    ...OF_PAGES.map((key): [string, string] => [key, PAGES[locale][key] ?? '']),
    ...OF_MAILS.map((key): [string, string] => [key, TEXTS[locale][key]]),
  ];

  it.each(texts)('%s says cases of cases, and answers of answers', (_key, text) => {
    const told = (input: string) =>
      String(new IntlMessageFormat(text, locale).format({ ...VALUES, input }));
    const { answers, cases } = NOUNS[locale];
    expect(told('cases')).toMatch(cases);
    expect(told('cases')).not.toMatch(answers);
    expect(told('scores')).toMatch(answers);
    expect(told('scores')).not.toMatch(cases);
  });

  it('says of several KPIs that are not all of a kind that both are counted', () => {
    for (const key of ['mail.column.answers', 'mail.everything'] as const) {
      const told = String(
        new IntlMessageFormat(TEXTS[locale][key], locale).format({ input: 'both' })
      );
      expect(told).toMatch(NOUNS[locale].answers);
      expect(told).toMatch(NOUNS[locale].cases);
    }
  });
});
