import '@testing-library/jest-dom';
import { configure, screen } from '@testing-library/react';

import { HeadlineWidget } from '../../admin/src/pages/home/HeadlineWidget';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { emptyPeriod, overview } from './overview-fixture';
import { renderAdmin, type Answer } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const open = (answer: Answer = overview) => renderAdmin(<HeadlineWidget />, { answer });
const speak = (locale: string) =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));

/** What each state says in each language, the number with its signs and digits. */
const LANGUAGES = [
  {
    locale: 'en',
    dir: 'ltr',
    loading: 'Loading the numbers …',
    error: 'The numbers could not be loaded',
    empty: 'No feedback in the last 30 days.',
    value: '−16',
    interval: '−23 … −8',
    change: '≈ within noise',
    period: /^In the last 30 days: /,
  },
  {
    locale: 'ar',
    dir: 'rtl',
    loading: 'جارٍ تحميل الأرقام …',
    error: 'تعذّر تحميل الأرقام',
    empty: 'لا توجد ملاحظات في آخر ٣٠ يومًا.',
    value: '−١٦',
    interval: '−٢٣ … −٨',
    change: '≈ ضمن التذبذب',
    period: /^في آخر ٣٠ يومًا: /,
  },
  {
    locale: 'fa',
    dir: 'rtl',
    loading: 'در حال بارگذاری عددها …',
    error: 'عددها بارگذاری نشد',
    empty: 'در ۳۰ روز گذشته بازخوردی نبوده است.',
    value: '−۱۶',
    interval: '−۲۳ … −۸',
    change: '≈ در حد نوسان',
    period: /^در ۳۰ روز گذشته: /,
  },
];

describe.each(LANGUAGES)('the widget on the home page in $locale', (words) => {
  beforeEach(() => speak(words.locale));

  it('shows the score with interval, n, change and period, in the direction of the language', async () => {
    const server = open();
    expect(screen.getByText(words.loading)).toBeInTheDocument();
    const value = await screen.findByText(words.value);
    expect(value).toHaveAttribute('dir', 'ltr');
    expect(value.closest('[lang]')).toHaveAttribute('lang', words.locale);
    expect(value.closest('[dir=rtl], [dir=ltr]:not(bdo)')).toHaveAttribute('dir', words.dir);
    expect(screen.getByText(words.interval)).toBeVisible();
    expect(screen.getByText(words.change)).toBeVisible();
    expect(screen.getByText(words.period)).toBeVisible();
    expect(screen.queryByText(words.loading)).not.toBeInTheDocument();
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.searchParams.get('locale')).toBe(words.locale);
  });

  it('says that there is nothing yet', async () => {
    open(emptyPeriod);
    expect(await screen.findByText(words.empty)).toBeVisible();
    expect(screen.queryByText(words.value)).not.toBeInTheDocument();
  });

  it('says that the numbers could not be loaded', async () => {
    open(500);
    expect(await screen.findByText(words.error)).toBeVisible();
  });
});

describe('the widget on the home page', () => {
  it('shows the first KPI that has answers where nobody was asked for a recommendation', async () => {
    const [, ...others] = emptyPeriod.cards;
    const csat = overview.cards.find(({ kpi }) => kpi === 'csat')!;
    const cards = [
      emptyPeriod.cards[0]!,
      ...others.map((card) => (card.kpi === 'csat' ? csat : card)),
    ];
    open({ ...emptyPeriod, cards });
    expect(await screen.findByText('Satisfaction (CSAT)')).toBeVisible();
    expect(screen.queryByText('Recommendation (NPS)')).not.toBeInTheDocument();
  });
});
