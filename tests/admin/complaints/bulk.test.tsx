import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import fa from '../../../admin/src/translations/fa.json';
import { openDesk, speak } from './desk-fixture';

jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const [FIRST, SECOND] = ['CX-2026-000001', 'CX-2026-000002'] as const;
const box = (reference: string) => screen.getByRole('checkbox', { name: `Choose ${reference}` });
const choose = async (...references: string[]) => {
  await screen.findByText(FIRST);
  for (const reference of references) await userEvent.click(box(reference));
};
const dialog = () => screen.findByRole('dialog');
const BULK = 'POST /cx/complaints/bulk';

describe('what is done with several cases', () => {
  it('is assigned to somebody, and those are no longer chosen', async () => {
    const server = openDesk({
      replies: { [BULK]: { body: { data: [{ reference: FIRST, ok: true, message: null }] } } },
    });
    await choose(FIRST);
    await userEvent.click(screen.getByRole('button', { name: 'Assign …' }));
    const form = within(await dialog());
    expect(form.getByRole('button', { name: 'Assign' })).toBeDisabled();
    await userEvent.selectOptions(await form.findByRole('combobox'), '8');
    await userEvent.click(form.getByRole('button', { name: 'Assign' }));
    expect(await screen.findByText('Done with 1 case.')).toBeVisible();
    expect(server.sent).toEqual([
      {
        path: '/cx/complaints/bulk',
        body: { references: [FIRST], command: { type: 'facts', facts: { assignee: '8' } } },
      },
    ]);
    await waitFor(() => expect(box(FIRST)).not.toBeChecked());
  });

  it('says with which it was not possible, and why; they stay chosen', async () => {
    const data = [
      { reference: FIRST, ok: true, message: null },
      { reference: SECOND, ok: false, message: 'the case has ended' },
    ];
    openDesk({ replies: { [BULK]: { body: { data } } } });
    await choose(FIRST, SECOND);
    await userEvent.click(screen.getByRole('button', { name: 'Assign to me' }));
    const results = await screen.findByRole('dialog', { name: 'Not possible with 1 case' });
    expect(results).toHaveTextContent('Done with 1 case.');
    expect(results).toHaveTextContent(`${SECOND}the case has ended`);
    expect(within(results).getByRole('link')).toHaveAttribute(
      'href',
      `/plugins/cx/complaints/${SECOND}`
    );
    await userEvent.keyboard('{Escape}');
    expect(box(FIRST)).not.toBeChecked();
    expect(box(SECOND)).toBeChecked();
  });

  it('says why not in the reader’s language, and what is missing by its name', async () => {
    speak('fa');
    const missing = ['acknowledgementMode|unacknowledgedReason'];
    const data = [
      {
        ...{ reference: FIRST, ok: false, message: 'the case has ended' },
        details: { code: 'ended', state: 'closed', allowed: [], missing: [] },
      },
      {
        ...{ reference: SECOND, ok: false, message: 'must be given' },
        details: { code: 'missing', state: 'received', allowed: [], missing },
      },
    ];
    openDesk({ replies: { [BULK]: { body: { data } } } });
    await screen.findByText(FIRST);
    for (const reference of [FIRST, SECOND]) {
      const line = document.querySelector(`tr[data-reference="${reference}"]`)!;
      await userEvent.click(within(line as HTMLElement).getByRole('checkbox'));
    }
    await userEvent.click(screen.getByRole('button', { name: fa['keys.assign'] }));
    const results = await screen.findByRole('dialog');
    expect(results).toHaveTextContent(fa['refusal.case.ended']);
    expect(results).toHaveTextContent(fa['case.fact.unacknowledgedReason']);
    expect(results).not.toHaveTextContent(/the case has ended|must be given/);
  });

  it('asks for the reason of a priority', async () => {
    const server = openDesk({ replies: { [BULK]: { body: { data: [] } } } });
    await choose(FIRST, SECOND);
    await userEvent.click(screen.getByRole('button', { name: 'Priority …' }));
    const form = within(await dialog());
    await userEvent.selectOptions(await form.findByRole('combobox'), 'urgent');
    const confirm = form.getByRole('button', { name: 'Set priority' });
    expect(confirm).toBeDisabled();
    await userEvent.type(form.getByRole('textbox'), 'Press is asking');
    await userEvent.click(confirm);
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toEqual({
      references: [FIRST, SECOND],
      command: {
        type: 'facts',
        facts: { priority: 'urgent', priorityReason: 'Press is asking' },
      },
    });
  });

  it('merges the others into the one that stays', async () => {
    const server = openDesk({ replies: { [BULK]: { body: { data: [] } } } });
    await choose(FIRST);
    expect(screen.queryByRole('button', { name: 'Merge …' })).toBeNull();
    await choose(SECOND);
    await userEvent.click(screen.getByRole('button', { name: 'Merge …' }));
    const form = within(await dialog());
    const into = await form.findByRole<HTMLSelectElement>('combobox');
    // Nobody knows references by heart.
    expect([...into.options].map(({ text }) => text)[1]).toMatch(
      /^\u2068CX-2026-000001\u2069 · \u2068Parcel “ready” but not at the counter\u2069$/
    );
    await userEvent.selectOptions(into, SECOND);
    await userEvent.click(form.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toEqual({
      references: [FIRST],
      command: { type: 'step', to: 'duplicate', facts: { mergedInto: SECOND } },
    });
  });
});
