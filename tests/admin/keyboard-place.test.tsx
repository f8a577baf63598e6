import '@testing-library/jest-dom';
import * as React from 'react';
import { Tbody, Td, Th, Thead, Tr } from '@strapi/design-system';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { GridTable } from '../../admin/src/components/GridTable';
import { KeptFocus } from '../../admin/src/components/KeptFocus';
import { SteadyButton } from '../../admin/src/components/SteadyButton';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const show = (ui: React.ReactElement) => renderAdmin(ui, { answer: overview });
const button = (name: string) => screen.getByRole('button', { name });

describe('a button that works', () => {
  const Form = ({ onSave }: { onSave: () => void }) => {
    const [state, setState] = React.useState<'edited' | 'saving' | 'saved'>('edited');
    const save = (event: React.FormEvent) => {
      event.preventDefault();
      onSave();
      setState('saving');
    };
    return (
      <form onSubmit={save}>
        <input aria-label="name" />
        <SteadyButton type="submit" disabled={state === 'saved'} loading={state === 'saving'}>
          save
        </SteadyButton>
        <button type="button" onClick={() => setState('saved')}>
          answer
        </button>
      </form>
    );
  };

  it('keeps the keyboard while it works, and takes no second press', async () => {
    const user = userEvent.setup();
    const onSave = jest.fn();
    show(<Form onSave={onSave} />);
    button('save').focus();
    await user.keyboard('{Enter}');
    expect(button('save')).toHaveFocus();
    expect(button('save')).not.toBeDisabled();
    expect(button('save')).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Enter}');
    screen.getByLabelText('name').focus();
    await user.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('is disabled as others are once the keyboard has left it', async () => {
    const user = userEvent.setup();
    show(<Form onSave={() => undefined} />);
    await user.click(button('save'));
    await user.click(button('answer'));
    expect(button('save')).toBeDisabled();
    await user.tab();
    await user.tab({ shift: true });
    expect(button('save')).not.toHaveFocus();
  });
});

describe('a list that gets shorter', () => {
  const List = ({ first }: { first: readonly string[] }) => {
    const [names, setNames] = React.useState(first);
    const drop = (gone: string) => setNames((all) => all.filter((name) => name !== gone));
    return (
      <>
        <KeptFocus>
          <ul>
            {names.map((name) => (
              <li key={name}>
                <button type="button">edit {name}</button>
                <button type="button" onClick={() => drop(name)}>
                  delete {name}
                </button>
              </li>
            ))}
          </ul>
          {names.length === 0 && <button type="button">new</button>}
          {/* As the design system leaves the panel of a tab that is not chosen. */}
          <div hidden tabIndex={0} />
        </KeptFocus>
        <p onClick={() => drop('two')}>elsewhere</p>
      </>
    );
  };
  const remove = async (name: string): Promise<void> => {
    button(`delete ${name}`).focus();
    await userEvent.setup().keyboard('{Enter}');
    await waitFor(() => expect(document.body).not.toHaveFocus());
  };

  it('leads the keyboard on to the next entry, then to the one before, then to what stands there instead', async () => {
    show(<List first={['one', 'two', 'three']} />);
    await remove('two');
    expect(button('edit three')).toHaveFocus();
    await remove('three');
    expect(button('delete one')).toHaveFocus();
    await remove('one');
    expect(button('new')).toHaveFocus();
  });

  it('leaves it alone where the reader had left the list', async () => {
    show(<List first={['one', 'two']} />);
    button('delete two').focus();
    await userEvent.setup().click(screen.getByText('elsewhere'));
    await waitFor(() => expect(screen.queryByText('edit two')).toBeNull());
    expect(document.body).toHaveFocus();
  });
});

describe('a table that is walked by arrows', () => {
  const Rows = () => {
    const [rows, setRows] = React.useState([1, 2, 3]);
    return (
      <LanguageProvider>
        <GridTable colCount={2} rowCount={rows.length + 1} aria-label="rows">
          <Thead>
            <Tr>
              <Th>name</Th>
              <Th>act</Th>
            </Tr>
          </Thead>
          <Tbody>
            {rows.map((row) => (
              <Tr key={row}>
                <Td>row {row}</Td>
                <Td>
                  <button type="button">act {row}</button>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </GridTable>
        <button type="button" onClick={() => setRows([1])}>
          fewer
        </button>
      </LanguageProvider>
    );
  };
  const enter = async () => {
    const user = userEvent.setup();
    show(<Rows />);
    await screen.findByRole('grid');
    await user.tab();
    return user;
  };

  it('goes where the arrow points, from left to right', async () => {
    const user = await enter();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(button('act 1')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByText('row 1')).toHaveFocus();
  });

  it('goes where the arrow points, from right to left', async () => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale: 'fa' }));
    const user = await enter();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(button('act 1')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText('row 1')).toHaveFocus();
  });

  it('is come to by Tab when the row is gone at which the keyboard was', async () => {
    const user = await enter();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(button('act 3')).toHaveFocus();
    await user.click(button('fewer'));
    await user.tab({ shift: true });
    expect(screen.getByText('row 1')).toHaveFocus();
  });
});
