import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { FeedbackPage } from '../../admin/src/pages/feedback/FeedbackPage';
import en from '../../admin/src/translations/en.json';
import type { CurationJob } from '../../shared/contracts/feedback-curation';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { currentUrl, renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const NONE = { ...{ next: null, labels: {}, heldBackBelow: null }, sight: { comments: true } };

const show = async (url: string, job: CurationJob | null = null) => {
  const choice = JSON.stringify({ locale: 'en', calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  renderAdmin(
    <LanguageProvider>
      <FeedbackPage />
    </LanguageProvider>,
    {
      answer: overview,
      permissions: [
        ADMIN_ACTIONS.readFeedback,
        ADMIN_ACTIONS.curateFeedback,
        ADMIN_ACTIONS.readComments,
      ],
      paths: { '/cx/feedback/count': { count: 0, more: false } },
      replies: {
        '/cx/feedback': { body: { data: [], meta: NONE } },
        '/cx/feedback/curation-jobs/latest': { body: { data: job } },
      },
      url,
    }
  );
  await screen.findByText(en['feedback.empty.title']);
  return userEvent.setup();
};
const focused = () => document.activeElement as HTMLElement;

describe('the keyboard above the table of feedback', () => {
  it('goes on at the next filter where one was taken away', async () => {
    const user = await show('/?minScore=9&maxScore=9');
    const scores = screen.getByRole('button', { name: /^Score/ });
    scores.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(scores).not.toBeInTheDocument());
    await waitFor(() => expect(focused()).toHaveAccessibleName(/^Order/));
  });

  it('goes on below the news that were read', async () => {
    const user = await show('/', {
      ...{ id: 'a', action: 'archive', state: 'done', cancelling: false },
      ...{ reason: null, note: null, done: 3, changed: 3, total: 3 },
      ...{ startedAt: new Date().toISOString(), finishedAt: new Date().toISOString() },
    });
    const dismiss = await screen.findByRole('button', { name: en['curation.dismiss'] });
    dismiss.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(dismiss).not.toBeInTheDocument());
    await waitFor(() => expect(focused().tagName).toBe('BUTTON'));
    expect(screen.getByRole('main')).toContainElement(focused());
  });

  it('searches for nothing that was cleared before it was searched for', async () => {
    const user = await show('/');
    const search = screen.getByRole('searchbox', { name: en['feedback.search'] });
    await user.type(search, 'late');
    await user.keyboard('{Escape}');
    expect(search).toHaveValue('');
    expect(search).toHaveFocus();
    expect(currentUrl()).toBe('/');
  });
});
