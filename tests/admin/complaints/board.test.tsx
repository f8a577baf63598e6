import '@testing-library/jest-dom';
import { configure, fireEvent, screen, within } from '@testing-library/react';

import { stepOnBoard } from '../../../admin/src/pages/complaints/board/board-steps';
import { labels, listed, openDesk, speak } from './desk-fixture';

jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => '7' }));
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const card = (reference: string, subject: string) => listed({ reference, subject });
const BOARD = {
  body: {
    data: [
      { state: 'received', count: 31, complaints: [card('A', 'first'), card('B', 'second')] },
      { state: 'assessed', count: 0, complaints: [] },
      { state: 'investigating', count: 1, complaints: [card('C', 'third')] },
    ],
    meta: { labels },
  },
};
const openBoard = (url = '/complaints/board') =>
  openDesk({ url, replies: { '/cx/complaints/board': BOARD } });
const link = (words: string) => screen.getByText(words).closest('a') as HTMLElement;
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

describe('the board', () => {
  it('has a column for each state, with its count and the way to the rest', async () => {
    openBoard('/complaints/board?location=olaya');
    const column = await screen.findByRole('region', { name: 'Received' });
    expect(column).toHaveTextContent('Received31');
    expect(within(column).getAllByRole('listitem')).toHaveLength(2);
    expect(within(column).getByRole('link', { name: '29 more in the list' })).toHaveAttribute(
      'href',
      '/plugins/cx/complaints?location=olaya&state=received'
    );
  });

  it('is walked over with the arrows as it lies', async () => {
    openBoard();
    await screen.findByText('first');
    link('first').focus();
    press('ArrowDown');
    expect(link('second')).toHaveFocus();
    press('ArrowRight');
    expect(link('third')).toHaveFocus();
    press('ArrowLeft');
    expect(link('first')).toHaveFocus();
  });

  it('is walked over the other way in Arabic', async () => {
    speak('ar');
    openBoard();
    await screen.findByText('first');
    link('first').focus();
    press('ArrowRight');
    expect(link('first')).toHaveFocus();
    press('ArrowLeft');
    expect(link('third')).toHaveFocus();
  });
});

describe('a step on the board', () => {
  it.each([
    ['ArrowRight', 'ltr', { column: 2, card: 0 }],
    ['ArrowLeft', 'ltr', null],
    ['ArrowLeft', 'rtl', { column: 2, card: 0 }],
    ['ArrowUp', 'ltr', { column: 0, card: 0 }],
    ['ArrowDown', 'ltr', null],
    ['Home', 'ltr', null],
  ] as const)('%s in %s', (key, direction, to) => {
    expect(stepOnBoard(key, { column: 0, card: 1 }, [2, 0, 1], direction)).toEqual(to);
  });
});
