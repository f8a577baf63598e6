import '@testing-library/jest-dom';
import * as React from 'react';
import { Checkbox, Tbody, Td, Th, Thead, Tr } from '@strapi/design-system';
import { act, fireEvent, screen } from '@testing-library/react';

import { GridTable } from '../../admin/src/components/GridTable';
import { LanguageProvider } from '../../admin/src/language/LanguageProvider';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

beforeEach(() => window.localStorage.clear());

const Rows = () => {
  const [names, setNames] = React.useState(['one', 'two']);
  return (
    <>
      <button type="button" onClick={() => setNames(['three', 'four'])}>
        others
      </button>
      <GridTable colCount={2} rowCount={names.length + 1} aria-label="rows">
        <Thead>
          <Tr>
            <Th>chosen</Th>
            <Th>name</Th>
          </Tr>
        </Thead>
        <Tbody>
          {names.map((name) => (
            <Tr key={name}>
              <Td>
                <Checkbox aria-label={name} checked={false} />
              </Td>
              <Td>{name}</Td>
            </Tr>
          ))}
        </Tbody>
      </GridTable>
    </>
  );
};

const box = (name: string) => screen.getByRole('checkbox', { name });
const press = (key: string, ctrlKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });

describe('checkboxes in a table', () => {
  it('are reached by arrows where other rows took the place of those that the keyboard was at', async () => {
    renderAdmin(
      <LanguageProvider>
        <Rows />
      </LanguageProvider>,
      { answer: overview }
    );
    await screen.findByRole('grid');
    act(() => box('one').focus());
    press('ArrowDown');
    expect(box('two')).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: 'others' }));
    // The browser's turn to tell what has changed.
    await act(() => Promise.resolve());
    const stops = screen.getByRole('grid').querySelectorAll<HTMLElement>('[tabindex="0"]');
    expect([...stops]).toEqual([box('four')]);
    act(() => box('four').focus());
    press('Home', true);
    press('ArrowDown');
    expect(box('three')).toHaveFocus();
    press('ArrowDown');
    expect(box('four')).toHaveFocus();
  });
});
