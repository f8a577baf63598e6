import '@testing-library/jest-dom';
import { cleanup, screen } from '@testing-library/react';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { ResponseDrawer } from '../../admin/src/pages/feedback/ResponseDrawer';
import type { FeedbackRowWithHistory } from '../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const answered: FeedbackRowWithHistory = {
  ...{ documentId: 'one', responseId: 'form', position: 0, metric: 'nps', question: null },
  ...{ score: 9, scale: '0..10', comment: null, hasComment: false },
  ...{ touchpoint: null, location: null, channel: null, segment: null, language: null },
  ...{ journey: 'buy', journeyVersion: 3, stage: null, survey: 'visit', surveyVersion: 12 },
  occurredAt: '2025-03-20T20:45:00.000Z',
  ...{ localDate: '2025-03-21', timeZone: 'Asia/Tehran' },
  ...{ customer: null, source: null, externalId: null, exclusion: null, archivedAt: null },
  changes: [],
};
const labels = { journey: { buy: 'Buying' }, survey: { visit: 'After a visit' } };

/** Names and values of the context, as they are shown. */
const contextOf = async (
  row: Partial<FeedbackRowWithHistory>,
  locale = 'en',
  permissions: string[] = [ADMIN_ACTIONS.readFeedback]
) => {
  const choice = JSON.stringify({ locale, calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(
    <LanguageProvider>
      <ResponseDrawer responseId="form" onClose={() => undefined} />
    </LanguageProvider>,
    {
      ...{ answer: overview, permissions },
      replies: {
        '/cx/feedback/responses/form': {
          body: {
            data: [{ ...answered, ...row }],
            meta: { labels, sight: { comments: true, personal: true } },
          },
        },
      },
    }
  );
  const names = await screen.findAllByRole('term');
  const plain = (node: Element | null) => (node?.textContent ?? '').replace(/[\u2066-\u2069]/g, '');
  return Object.fromEntries(names.map((name) => [plain(name), plain(name.nextElementSibling)]));
};

it('shows under which versions, on which local day and in which zone a form was filled in', async () => {
  expect(await contextOf({})).toMatchObject({
    Journey: 'Buying · Version 3',
    Survey: 'After a visit · Version 12',
    'Local day': expect.stringMatching(/Mar.*21.*2025|21.*Mar.*2025/),
    'Time zone': 'Asia/Tehran',
  });
});

it('names no version where none was known', async () => {
  const context = await contextOf({ journeyVersion: null, survey: null, surveyVersion: null });
  expect(context.Journey).toBe('Buying');
  expect(context).not.toHaveProperty('Survey');
});

it.each([
  ['ar', 'رحلة العميل', 'Buying · الإصدار ٣', 'المنطقة الزمنية'],
  ['fa', 'سفر مشتری', 'Buying · نسخهٔ ۳', 'منطقهٔ زمانی'],
])('shows them in %s', async (locale, name, journey, zone) => {
  expect(await contextOf({}, locale)).toMatchObject({ [name]: journey, [zone]: 'Asia/Tehran' });
});

it('leads who handles complaints to one about these answers, and nobody else', async () => {
  const name = 'File a complaint from these answers';
  await contextOf({});
  expect(screen.queryByRole('link', { name })).toBeNull();
  cleanup();
  const { readFeedback, readComplaints, handleComplaints } = ADMIN_ACTIONS;
  await contextOf({}, 'en', [readFeedback, readComplaints, handleComplaints]);
  expect(await screen.findByRole('link', { name })).toHaveAttribute(
    'href',
    '/plugins/cx/complaints?new=true&response=form'
  );
});
