import { TEXTS } from '../../../server/src/translations';
import type {
  ControlFacts,
  DigestFacts,
  Measured,
  TargetFacts,
} from '../../../server/src/alerting/facts';
import { composeMail, type Names } from '../../../server/src/mail/compose';
import { writeMail, type WrittenMail } from '../../../server/src/mail/document';
import { wordsFor } from '../../../server/src/mail/words';
import { languageOf, NO_PREFERENCE } from '../../../shared/language';
import { LOCALES, type Locale } from '../../../shared/locales';
import type { AlertFacts } from '../../../server/src/alerting/facts';

const HOSTILE = `<img src=x onerror="alert(1)">'&\r\nBcc: everybody@example.com`;

const measured: Measured = {
  kpi: 'nps',
  definitionVersion: 1,
  unit: 'points',
  direction: 'up',
  decimals: 0,
  value: -12.4,
  n: 1234,
  confidence: { low: -18.2, high: -6.1, level: 0.95, method: 'adjusted_wald' },
  flags: [],
  change: {
    from: 20,
    n: 900,
    value: -32.4,
    confidence: { low: -40, high: -25, level: 0.95, method: 'newcombe' },
    pValue: 0.0001,
    significant: true,
    window: {
      from: '2026-03-14',
      to: '2026-03-20',
      timeZone: 'UTC',
      calendar: 'gregorian',
    } as never,
  },
  from: '2026-03-21',
  to: '2026-03-27',
};
const scope = {
  filters: { location: ['riyadh'] },
  timeZone: 'UTC',
  calendar: 'gregorian',
} as const;

const control: ControlFacts = {
  kind: 'control',
  ...scope,
  filters: { location: ['riyadh'] },
  interval: 'week',
  chartFrom: '2025-09-01',
  effect: 'worsening',
  from: '2026-03-21',
  to: '2026-03-27',
  centre: 30,
  signals: [
    {
      rule: 'outside',
      side: 'below',
      from: '2026-03-21',
      to: '2026-03-27',
      periods: 1,
      value: -12.4,
      limit: 4,
    },
    {
      rule: 'run',
      side: 'below',
      from: '2026-02-07',
      to: '2026-03-27',
      periods: 7,
      value: 20,
      limit: 4,
    },
  ],
  measured,
};
const target: TargetFacts = {
  kind: 'target',
  ...scope,
  filters: {},
  outcome: 'missed',
  target: { id: 't', name: HOSTILE, value: 40, from: '2026-03-01', to: '2026-03-31' },
  ended: true,
  measured,
};
const digest: DigestFacts = {
  kind: 'digest',
  ...scope,
  filters: {},
  from: '2026-03-21',
  to: '2026-03-27',
  locations: null,
  cards: [
    measured,
    {
      ...measured,
      kpi: 'csat',
      unit: 'percent',
      decimals: 1,
      value: 81.5,
      confidence: { low: 79, high: 84, level: 0.95, method: 'wilson' },
      change: { ...measured.change!, value: -0.4, significant: false },
    },
  ],
  moved: [{ location: 'riyadh', measured }],
  targets: [{ filters: {}, outcome: 'missed', target: target.target, ended: true, measured }],
  signals: [{ effect: 'worsening', measured, signals: control.signals, centre: 30 }],
};

const names = (over: Partial<Names> = {}): Names => ({
  kpi: (key) => key.toUpperCase(),
  location: (key) => key,
  scope: [`Location: ${HOSTILE}`],
  scopeOf: () => [`Category: ${HOSTILE}`],
  rule: HOSTILE,
  url: 'https://cms.example.com/admin/plugins/cx/kpis/nps?a=1&b="2"',
  ...over,
});

const mail = (facts: AlertFacts, locale: Locale, over: Partial<Names> = {}): WrittenMail => {
  const words = wordsFor(languageOf(NO_PREFERENCE, locale), (key) => TEXTS[locale][key]);
  return writeMail(composeMail(facts, words, names(over)));
};

const ALL = {
  control,
  target,
  digest,
  test: { kind: 'test', ...scope, filters: {}, measured } as AlertFacts,
};

describe.each(LOCALES)('mails in %s', (locale) => {
  it.each(Object.entries(ALL))(
    'let nothing become markup or another header: %s',
    (_kind, facts) => {
      const { subject, html, text } = mail(facts, locale);
      expect(subject).not.toMatch(/[\r\n\u2028\u2029\p{Cc}]/u);
      expect(html).not.toContain('<img');
      expect(html).not.toContain('b="2"');
      expect(html).toContain('&amp;b=&quot;2&quot;');
      expect(text).toContain('https://cms.example.com/admin/plugins/cx/kpis/nps');
      expect(`${subject}${html}${text}`).not.toMatch(/mail\.[a-z]|undefined|\{\w/);
    }
  );

  it('have the direction and the language of the reader', () => {
    const { html } = mail(control, locale);
    const direction = locale === 'en' ? 'ltr' : 'rtl';
    expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(html).toContain(`text-align:${locale === 'en' ? 'left' : 'right'}`);
  });
});

describe('an alert', () => {
  it('says the number with its interval, its n and whether the change is real', () => {
    const { text } = mail(control, 'en');
    const plain = text.replace(/[\u2066\u2068\u2069\u202c\u202d]/g, '');
    expect(plain).toContain('−12 (95 % interval −18 to −6) from 1,234 answers');
    expect(plain).toContain('−32 against the period before: a real change');
    expect(plain).toContain('The value −12 lies below the lower limit of +4');
    expect(plain).toContain('7 periods in a row lie below the mean of +30');
  });

  it('writes numbers in the reader’s digits and dates in the reader’s calendar', () => {
    const plain = mail(control, 'fa').text.replace(/[\u2066\u2068\u2069\u202c\u202d]/g, '');
    expect(plain).toContain('−۱۲ (بازهٔ ۹۵٪ −۱۸ تا −۶) از ۱٬۲۳۴ پاسخ');
    expect(plain).toContain('فروردین ۱۴۰۵');
    expect(mail(control, 'ar').text).toContain('١٬٢٣٤');
  });

  it('of a target says that it was missed, of which value and when', () => {
    const plain = mail(target, 'en').text.replace(/[\u2066\u2068\u2069\u202c\u202d]/g, '');
    expect(plain).toContain('The target of +40 for 1 Mar – 31 Mar 2026 was missed.');
  });
});

describe('a mail about cases', () => {
  const cases: Measured = { ...measured, input: 'cases', kpi: 'escalation_rate', n: 7 };
  const plainOf = (facts: AlertFacts, locale: Locale) =>
    mail(facts, locale, { scope: [] }).text.replace(/[\u2066\u2068\u2069\u202c\u202d]/g, '');

  it.each([
    ['en', 'from 7 cases', 'All cases', /answer/i],
    ['ar', 'من ٧ حالات', 'كل الحالات', /إجاب/],
    ['fa', 'از ۷ پرونده', 'همهٔ پرونده‌ها', /پاسخ/],
  ] as const)('in %s says cases and no answers', (locale, counted, all, answers) => {
    const told = plainOf({ ...control, filters: {}, measured: cases }, locale);
    expect(told).toContain(counted);
    expect(`${mail({ ...control, measured: cases }, locale, { scope: [] }).subject}`).toContain(
      all
    );
    expect(told).not.toMatch(answers);
    const few = { ...cases, confidence: null, change: { ...cases.change!, confidence: null } };
    expect(plainOf({ ...control, measured: few }, locale)).not.toMatch(answers);
    expect(plainOf({ ...control, measured: { ...cases, value: null } }, locale)).not.toMatch(
      answers
    );
  });

  it.each([
    ['en', '3.0 d (95 % interval 2.0 d or more)', 'not reached yet (95 % interval 2.0 d or more)'],
    ['ar', 'فأكثر', 'لم يُبلغ بعد'],
    ['fa', '۲٫۰ روز یا بیشتر', 'هنوز نرسیده'],
  ] as const)('in %s tells what is open upwards, and what is not reached', (locale, open, none) => {
    const atLeast = { low: 2 * 86_400, high: null, level: 0.95, method: 'kaplan_meier' };
    const slow: Measured = {
      ...cases,
      ...{ kpi: 'resolution_total', unit: 'seconds', direction: 'down', change: null },
      ...{ value: 3 * 86_400, confidence: atLeast },
    };
    expect(plainOf({ ...control, measured: slow }, locale)).toContain(open);
    const never: Measured = { ...slow, value: null, flags: ['not_reached'] };
    expect(plainOf({ ...control, measured: never }, locale)).toContain(none);
  });

  it('heads a table of both by both, and a table of cases by cases', () => {
    const both = plainOf({ ...digest, cards: [measured, cases] }, 'en');
    expect(both).toContain('Answers or cases');
    expect(both).toContain('All answers and cases');
    const only = plainOf({ ...digest, cards: [cases], moved: [], targets: [], signals: [] }, 'en');
    expect(only).not.toMatch(/answer/i);
  });
});

describe('a digest', () => {
  it.each([
    ['Spring', 'Spring: The target of'],
    [null, 'NPS (Category: Late): The target of'],
  ])('names the target %s, or what it is about', (name, expected) => {
    const [one] = digest.targets;
    const targets = [{ ...one!, target: { ...one!.target, name } }];
    const { text } = mail({ ...digest, targets }, 'en', { scopeOf: () => ['Category: Late'] });
    expect(text.replace(/[\u2066\u2068\u2069\u202c\u202d]/g, '')).toContain(expected);
  });

  it('tells real changes from noise, and the places where something really moved', () => {
    const plain = mail(digest, 'en', { scope: [] }).text.replace(
      /[\u2066\u2068\u2069\u202c\u202d]/g,
      ''
    );
    expect(plain).toContain('NPS: −32 against the period before: a real change');
    expect(plain).toContain('−0.4 points: within noise');
    expect(plain).toContain('riyadh: NPS');
    expect(plain).toContain('81.5\u00a0%');
    expect(mail(digest, 'en').subject).toContain('1 real change');
    expect(mail({ ...digest, cards: [] }, 'en').subject).toContain('no real change');
  });
});
