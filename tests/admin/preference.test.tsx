import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { LanguageMenu } from '../../admin/src/components/LanguageMenu';
import { useReader } from '../../admin/src/hooks/useReader';
import { useTranslate } from '../../admin/src/hooks/useTranslate';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

const PERSIAN = { locale: 'fa', calendar: 'jalali', digits: 'latn' };
const ARABIC = { locale: 'ar', calendar: null, digits: null };

const kept = (): unknown => JSON.parse(window.localStorage.getItem(PREFERENCE_KEY) ?? 'null');

const Reader = () => {
  const { locale, calendar, timeZone, weekStart } = useReader();
  return <p data-testid="reader">{[locale, calendar, timeZone, weekStart].join(' ')}</p>;
};

const start = (over: object = {}) => ({
  preference: null,
  site: { weekStart: 6, timeZone: 'Asia/Tehran' },
  metricNames: {},
  views: [],
  ...over,
});

const open = (answers: Record<string, object | number>) =>
  renderAdmin(
    <LanguageProvider>
      <LanguageMenu />
      <Reader />
    </LanguageProvider>,
    { answer: overview, paths: answers }
  );

const shown = async (): Promise<string> => (await screen.findByTestId('reader')).textContent ?? '';

beforeEach(() => window.localStorage.clear());

it('reads as the server says, whatever this browser kept of it before', async () => {
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ ...ARABIC, saved: true }));
  const { saved } = open({ '/cx/start': start({ preference: PERSIAN }) });
  await waitFor(async () => expect(await shown()).toBe('fa jalali Asia/Tehran 6'));
  expect(kept()).toEqual({ ...PERSIAN, saved: true });
  expect(saved).toEqual([]);
});

it.each([
  [{ ...ARABIC, digits: 'latn' }, '9 لكل 1,000,٠١٢٣٤٥٦٧٨٩'],
  [ARABIC, '9 لكل ١٬٠٠٠,٠١٢٣٤٥٦٧٨٩'],
  [{ ...PERSIAN, digits: 'arab' }, '9 در هر ١٬٠٠٠,٠١٢٣٤٥٦٧٨٩'],
])('writes the numbers that stand in its texts as %j chooses', async (preference, said) => {
  const Texts = () => {
    const t = useTranslate();
    return (
      <p data-testid="texts">{[t('unit.perThousand', { n: '9' }), t('digits.arab')].join()}</p>
    );
  };
  renderAdmin(
    <LanguageProvider>
      <Texts />
    </LanguageProvider>,
    { answer: overview, paths: { '/cx/start': start({ preference }) } }
  );
  await waitFor(() => expect(screen.getByTestId('texts').textContent).toBe(said));
});

it('gives the server what the browser kept before it kept any', async () => {
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify(ARABIC));
  const { saved } = open({ '/cx/start': start(), '/cx/preferences': ARABIC });
  expect(await shown()).toBe('ar gregorian Asia/Tehran 6');
  await waitFor(() => expect(kept()).toEqual({ ...ARABIC, saved: true }));
  expect(saved).toEqual([ARABIC]);
});

it('does not take over what somebody else chose in this browser', async () => {
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ ...ARABIC, saved: true }));
  const { saved } = open({ '/cx/start': start() });
  await waitFor(async () => expect(await shown()).toBe('en gregorian Asia/Tehran 6'));
  expect(saved).toEqual([]);
});

it('shows a choice at once and keeps it while the server is away', async () => {
  const { saved } = open({ '/cx/start': start({ preference: PERSIAN }), '/cx/preferences': 500 });
  await waitFor(async () => expect(await shown()).toContain('fa'));
  await userEvent.click(screen.getByRole('button', { name: 'فارسی' }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'English' }));
  expect(await shown()).toContain('en gregorian');
  const english = { locale: 'en', calendar: null, digits: null };
  await waitFor(() => expect(saved).toEqual([english]));
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(await shown()).toContain('en gregorian');
  expect(kept()).toEqual({ ...english, saved: false });
  expect(saved).toEqual([english]);
});

it('shows no page before it is known what holds for the site', async () => {
  open({ '/cx/start': 500 });
  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByTestId('reader')).toBeNull();
});
