import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { MOST_LINKS } from '../../shared/contracts/touchpoint-link';
import { LINKS, links, oldShop, openPanel, returns } from './entry-links-fixture';

// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const delivery = { key: 'delivery', name: 'Delivery', archived: false };
const till = { key: 'till', name: 'Till', archived: false };
const CHOICES = { [`${LINKS}/choices`]: [delivery, returns, till] };

const openDialog = async (button: string) => {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return screen.findByRole('combobox');
};
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const chosen = () =>
  screen.getAllByRole('option', { selected: true }).map(({ textContent }) => textContent);
const dialog = () => within(screen.getByRole('dialog'));
const saveButton = () => dialog().getByRole('button', { name: 'Save' });

describe('the dialog that links an entry', () => {
  it('finds and chooses touchpoints by keyboard, and saves them at once', async () => {
    const server = openPanel({ paths: CHOICES });
    const field = await openDialog('Link to touchpoint');
    await screen.findAllByRole('option');
    expect(saveButton()).toBeDisabled();
    await userEvent.type(field, 'ret');
    expect(options()).toEqual(['Returns']);
    await userEvent.keyboard('{Enter}');
    await userEvent.clear(field);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen()).toEqual(['Returns', 'Till']);
    expect(field).toHaveAttribute(
      'aria-activedescendant',
      screen.getByRole('option', { name: 'Till' }).id
    );
    expect(dialog().getByRole('status')).toHaveTextContent('2 chosen, at most 20');
    server.paths[LINKS] = links({ touchpoints: [returns, till] });
    await userEvent.click(saveButton());
    expect(await screen.findByText('Links saved.')).toBeVisible();
    expect(server.sent).toEqual([{ path: LINKS, body: { touchpoints: ['returns', 'till'] } }]);
    expect(await screen.findByRole('region', { name: 'Till' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what is linked first, also what is archived since, and unlinks it', async () => {
    const server = openPanel({
      paths: {
        [LINKS]: links({ touchpoints: [oldShop] }),
        [`${LINKS}/choices`]: [delivery, oldShop, till],
      },
    });
    await openDialog('Change links');
    await screen.findAllByRole('option');
    expect(options()).toEqual(['Old shoparchived', 'Delivery', 'Till']);
    await userEvent.click(screen.getByRole('option', { name: /Old shop/ }));
    await userEvent.click(saveButton());
    await waitFor(() => expect(server.sent[0]?.body).toEqual({ touchpoints: [] }));
  });

  it('takes no more than an entry can have', async () => {
    const many = Array.from({ length: MOST_LINKS }, (_, at) => ({
      key: `t${at}`,
      name: `Touchpoint ${at}`,
      archived: false,
    }));
    openPanel({
      paths: { [LINKS]: links({ touchpoints: many }), [`${LINKS}/choices`]: [...many, till] },
    });
    await openDialog('Change links');
    const last = await screen.findByRole('option', { name: 'Till' });
    expect(last).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(last);
    expect(chosen()).toHaveLength(MOST_LINKS);
    await userEvent.click(screen.getByRole('option', { name: 'Touchpoint 0' }));
    await userEvent.click(last);
    expect(chosen()).toContain('Till');
  });

  it('says what the server refuses, and keeps what was chosen', async () => {
    const error = {
      status: 400,
      name: 'ValidationError',
      message: 'the touchpoint till is archived',
      details: {},
    };
    openPanel({
      paths: CHOICES,
      replies: { [`PUT ${LINKS}`]: { status: 400, body: { data: null, error } } },
    });
    await openDialog('Link to touchpoint');
    await userEvent.click(await screen.findByRole('option', { name: 'Till' }));
    await userEvent.click(saveButton());
    expect(await dialog().findByRole('alert')).toHaveTextContent('the touchpoint till is archived');
    expect(chosen()).toEqual(['Till']);
  });
});
