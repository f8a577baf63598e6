import '@testing-library/jest-dom';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { keyOf, matchKeys } from '../../../admin/src/shortcuts/shortcut-keys';
import { currentUrl } from '../render-admin';
import { openDesk } from './desk-fixture';

// The case's own page has tests of its own.
jest.mock('../../../admin/src/pages/complaints/case/CasePage', () => ({ CasePage: () => null }));
jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const press = (key: string, code = '') =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });
const shown = async () => screen.findByText('CX-2026-000001');
const boxOf = (reference: string) => screen.getByRole('checkbox', { name: `Choose ${reference}` });
const linkOf = (words: string) => screen.getByText(words).closest('a');

describe('keys of the queue', () => {
  it('walk from case to case with the focus, and stop at the ends', async () => {
    openDesk();
    await shown();
    press('j');
    expect(linkOf('Parcel “ready” but not at the counter')).toHaveFocus();
    press('j');
    press('j');
    press('j');
    expect(linkOf('The blender caught fire')).toHaveFocus();
    press('k');
    expect(linkOf('تأخر الطلب ساعتين')).toHaveFocus();
  });

  it('choose and open the case that has the focus', async () => {
    openDesk();
    await shown();
    press('j');
    press('x');
    expect(boxOf('CX-2026-000001')).toBeChecked();
    press('x');
    expect(boxOf('CX-2026-000001')).not.toBeChecked();
    press('o');
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints/CX-2026-000001'));
  });

  it('take a case, held against the event that was seen last', async () => {
    const server = openDesk({
      replies: { 'POST /cx/complaints/CX-2026-000001/events': { body: { data: {} } } },
    });
    await shown();
    press('j');
    press('a');
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]).toEqual({
      path: '/cx/complaints/CX-2026-000001/events',
      body: { sequence: 5, commands: [{ type: 'facts', facts: { assignee: '7' } }] },
    });
  });

  it('lie where they lie in Latin on an Arabic or Persian keyboard', async () => {
    openDesk();
    await shown();
    press('ت', 'KeyJ');
    expect(linkOf('Parcel “ready” but not at the counter')).toHaveFocus();
  });

  it('are letters in a field, and nothing with a modifier', async () => {
    openDesk();
    await shown();
    press('/');
    const field = screen.getByLabelText('Search complaints');
    expect(field).toHaveFocus();
    await userEvent.keyboard('jaxgb?');
    expect(field).toHaveValue('jaxgb?');
    expect(screen.queryByRole('dialog')).toBeNull();
    field.blur();
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    expect(document.body).toHaveFocus();
  });

  it('lead to the board with one key after the other', async () => {
    openDesk();
    await shown();
    press('b');
    press('g');
    press('b');
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints/board'));
  });

  it('keep on the way to the board what the queue is narrowed to, as the switch does', async () => {
    openDesk({ url: '/complaints?location=olaya&order=oldest' });
    await shown();
    press('g');
    press('b');
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/complaints/board?location=olaya'));
  });

  it('are told by help, which turns them off as well', async () => {
    openDesk();
    await shown();
    press('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(help).toHaveTextContent('Enter or OOpen the case');
    expect(help).toHaveTextContent('G then BTo the board');
    press('j');
    expect(linkOf('Parcel “ready” but not at the counter')).not.toHaveFocus();
    await userEvent.click(within(help).getByRole('checkbox'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    press('j');
    expect(linkOf('Parcel “ready” but not at the counter')).not.toHaveFocus();
  });
});

describe('a key', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false };

  it.each([
    ['J', 'KeyJ', 'j'],
    ['ت', 'KeyJ', 'j'],
    ['o', 'KeyS', 'o'],
    ['؟', 'Slash', '?'],
    ['/', 'Digit7', '/'],
    ['ظ', 'Slash', '/'],
    ['Enter', 'Enter', 'Enter'],
  ])('%s at %s is %s', (key, code, name) => {
    expect(keyOf({ ...plain, key, code })).toBe(name);
  });

  it('belongs to the system with a modifier', () => {
    expect(keyOf({ ...plain, metaKey: true, key: 'k', code: 'KeyK' })).toBeNull();
  });

  it('can be the second of two, and else its own', () => {
    const all = ['j', 'g b'];
    expect(matchKeys(all, null, 'g')).toEqual({ done: null, pending: 'g' });
    expect(matchKeys(all, 'g', 'b')).toEqual({ done: 'g b', pending: null });
    expect(matchKeys(all, 'g', 'j')).toEqual({ done: 'j', pending: null });
    expect(matchKeys(all, null, 'b')).toEqual({ done: null, pending: null });
  });
});
