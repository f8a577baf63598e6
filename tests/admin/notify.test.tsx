import '@testing-library/jest-dom';
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import fa from '../../admin/src/translations/fa.json';
import { openDesk, speak } from './complaints/desk-fixture';

jest.mock('../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
configure({ defaultHidden: true });

const FIRST = 'CX-2026-000001';
const BULK = 'POST /cx/complaints/bulk';

const takeFirst = async (texts: Record<string, string>) => {
  openDesk({
    replies: { [BULK]: { body: { data: [{ reference: FIRST, ok: true, message: null }] } } },
  });
  await screen.findByText(FIRST);
  const line = document.querySelector(`tr[data-reference="${FIRST}"] [role=checkbox]`);
  await userEvent.click(line!);
  await userEvent.click(screen.getByRole('button', { name: texts['keys.assign'] }));
};

beforeEach(() => window.localStorage.clear());

describe('a notice', () => {
  it('runs as its sentence does on Strapi’s page, which runs from left to right', async () => {
    speak('fa');
    await takeFirst(fa);
    const notice = await screen.findByText(/^\u2067.*\u2069$/);
    expect(notice).toHaveTextContent(/۱ پرونده/);
  });

  it('stays as it is in English', async () => {
    await takeFirst({ 'keys.assign': 'Assign to me' });
    expect(await screen.findByText('Done with 1 case.')).toBeVisible();
  });
});
