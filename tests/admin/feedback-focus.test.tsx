import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { FeedbackPage } from '../../admin/src/pages/feedback/FeedbackPage';
import en from '../../admin/src/translations/en.json';
import type { FeedbackRow } from '../../shared/contracts/feedback-list';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const rowOf = (name: string): FeedbackRow => ({
  ...{ documentId: name, responseId: name, position: 0, metric: 'nps', question: null },
  ...{ score: 9, scale: '0..10', comment: null, hasComment: false },
  ...{ touchpoint: null, location: null, channel: null, segment: null, language: null },
  ...{ journey: null, journeyVersion: null, stage: null, survey: null, surveyVersion: null },
  occurredAt: '2025-03-20T20:45:00.000Z',
  ...{ localDate: '2025-03-20', timeZone: 'UTC' },
  ...{ customer: null, source: null, externalId: null, exclusion: null, archivedAt: null },
});
const ROWS = ['one', 'two'].map(rowOf);

const listOf = (data: readonly FeedbackRow[]) => ({
  body: {
    data,
    meta: {
      ...{ next: null, labels: {}, heldBackBelow: null },
      sight: { comments: true, personal: true },
    },
  },
});

const show = async () => {
  const choice = JSON.stringify({ locale: 'en', calendar: null, digits: null });
  window.localStorage.setItem('strapi-plugin-cx.language', choice);
  const server = renderAdmin(
    <LanguageProvider>
      <FeedbackPage />
    </LanguageProvider>,
    {
      answer: overview,
      permissions: [ADMIN_ACTIONS.readFeedback, ADMIN_ACTIONS.curateFeedback],
      paths: { '/cx/feedback/count': { count: 2, more: false } },
      replies: {
        '/cx/feedback': listOf(ROWS),
        '/cx/feedback/curation-jobs/latest': { body: { data: null } },
        'POST /cx/feedback/curation': { body: { data: { changed: 1 } } },
      },
    }
  );
  const grid = await screen.findByRole('grid');
  return { server, grid, user: userEvent.setup() };
};
const focused = () => document.activeElement as HTMLElement;
const chosenOf = (grid: HTMLElement, at: number): HTMLElement => {
  const box = within(grid).getAllByRole('checkbox')[at];
  if (!box) throw new Error(`there is no row ${at}`);
  return box;
};

describe('the keyboard on the page of feedback', () => {
  it('goes on at the table where the chosen answers were archived', async () => {
    const { server, grid, user } = await show();
    await user.click(chosenOf(grid, 1));
    const archive = await screen.findByRole('button', { name: en['curation.action.archive'] });
    server.replies['/cx/feedback'] = listOf(ROWS.slice(1));
    act(() => archive.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(archive).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('grid')).toContainElement(focused()));
  });

  it('goes on at what stands where the table was', async () => {
    const { server, grid, user } = await show();
    await user.click(chosenOf(grid, 0));
    const archive = await screen.findByRole('button', { name: en['curation.action.archive'] });
    server.replies['/cx/feedback'] = listOf([]);
    act(() => archive.focus());
    await user.keyboard('{Enter}');
    await screen.findByText(en['feedback.empty.title']);
    await waitFor(() => expect(document.body).not.toHaveFocus());
    expect(screen.getByRole('main')).toContainElement(focused());
  });

  it('goes on beside the answer that was opened where that is shown no longer', async () => {
    const { server, user } = await show();
    server.replies['/cx/feedback/responses/one'] = listOf(
      ROWS.slice(0, 1).map((row) => ({ ...row, changes: [] }))
    );
    const [eye] = screen.getAllByRole('button', { name: /^Open the answer/ });
    act(() => eye?.focus());
    await user.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog');
    server.replies['/cx/feedback'] = listOf(ROWS.slice(1));
    const archive = await within(drawer).findByRole('button', {
      name: en['curation.action.archive'],
    });
    await user.click(archive);
    await waitFor(() => expect(eye).not.toBeInTheDocument());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(drawer).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('grid')).toContainElement(focused()));
  });

  it('goes on at the table where the chosen answers were excluded with a reason', async () => {
    const { grid, user } = await show();
    await user.click(chosenOf(grid, 1));
    const exclude = await screen.findByRole('button', { name: en['curation.action.exclude'] });
    act(() => exclude.focus());
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: en['curation.reason.test'] }));
    const confirm = within(dialog).getByRole('button', { name: en['curation.confirm.exclude'] });
    act(() => confirm.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole('grid')).toContainElement(focused()));
  });
});
