import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import { openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const open = async (...options: Parameters<typeof openJourney>) => {
  const server = openJourney(...options);
  await screen.findByRole('grid');
  return server;
};

const place = (data: Record<string, string>): HTMLElement => {
  const selector = Object.entries(data).map(([name, value]) => `[data-${name}="${value}"]`);
  const element = document.querySelector<HTMLElement>(selector.join(''));
  if (!element) throw new Error(`nothing at ${selector.join('')}`);
  return element;
};
const step = (id: string) => place({ at: 'step', step: id });
const cell = (id: string, lane: string) => place({ at: 'cell', step: id, lane });
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement as Element, { key, ...more });
const heads = () =>
  [...document.querySelectorAll<HTMLElement>('[data-at="step"]')].map((head) => head.dataset.step);
const said = () => document.querySelector('[data-cx-announcer]')?.textContent ?? '';
const focus = (element: HTMLElement) => act(() => element.focus());

describe('the board', () => {
  it('has stages as columns, steps inside them and lanes as rows', async () => {
    await open();
    expect(place({ at: 'stage', stage: 'purchase' })).toHaveAttribute('aria-colspan', '2');
    expect(within(step('checkout')).getByText('App')).toBeInTheDocument();
    expect(cell('checkout', 'action')).toHaveTextContent('Pays in three taps');
    expect(place({ at: 'lane', lane: 'action' })).toHaveTextContent('Customer does');
  });

  it('has one tab stop', async () => {
    await open();
    expect(screen.getByRole('grid').querySelectorAll('[data-at][tabindex="0"]')).toHaveLength(1);
  });

  it('is walked over with the arrows as it lies', async () => {
    await open();
    focus(step('ready'));
    press('ArrowRight');
    expect(step('pickup')).toHaveFocus();
    press('ArrowDown');
    expect(cell('pickup', 'action')).toHaveFocus();
    press('ArrowLeft');
    press('ArrowLeft');
    press('ArrowLeft');
    expect(place({ at: 'lane', lane: 'action' })).toHaveFocus();
  });

  it('is walked over the other way in Arabic', async () => {
    speak('ar');
    await open();
    focus(step('ready'));
    press('ArrowLeft');
    expect(step('pickup')).toHaveFocus();
  });
});

describe('words on the board', () => {
  it('are written where they stand, undone and done again', async () => {
    await open();
    focus(cell('checkout', 'action'));
    press('Enter');
    const field = within(cell('checkout', 'action')).getByRole('textbox', {
      name: 'Customer does: Checkout',
    });
    fireEvent.change(field, { target: { value: 'Pays with one tap' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(cell('checkout', 'action')).toHaveTextContent('Pays with one tap');
    expect(cell('checkout', 'action')).toHaveFocus();
    press('z', { code: 'KeyZ', ctrlKey: true });
    expect(cell('checkout', 'action')).toHaveTextContent('Pays in three taps');
    expect(said()).toBe('Undone.');
    press('z', { code: 'KeyZ', ctrlKey: true, shiftKey: true });
    expect(cell('checkout', 'action')).toHaveTextContent('Pays with one tap');
  });

  it('stay as they were after Escape', async () => {
    await open();
    focus(step('checkout'));
    press('F2');
    const field = screen.getByRole('textbox', { name: 'Name of the step' });
    fireEvent.change(field, { target: { value: 'Till' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(step('checkout')).toHaveTextContent('Checkout');
    expect(step('checkout')).not.toHaveTextContent('Till');
  });

  it('are chosen in steps where they are numbers', async () => {
    await open();
    focus(cell('checkout', 'emotion'));
    press('+');
    expect(cell('checkout', 'emotion')).toHaveTextContent('+2');
    press('-');
    press('-');
    expect(cell('checkout', 'emotion')).toHaveTextContent('0');
  });
});

describe('carrying by keyboard', () => {
  it('takes a step into the next stage and says each move', async () => {
    await open();
    focus(step('ready'));
    press(' ');
    expect(said()).toBe('Picked up Ready message, position 2 of 2 in Purchase.');
    press('ArrowRight');
    expect(said()).toBe('Moved Ready message into Collection, position 1 of 2.');
    press(' ');
    expect(said()).toBe('Dropped Ready message in Collection, position 1 of 2.');
    expect(heads()).toEqual(['checkout', 'ready', 'pickup']);
    expect(place({ at: 'stage', stage: 'purchase' })).toHaveAttribute('aria-colspan', '1');
    expect(step('ready')).toHaveFocus();
  });

  it('puts it back with Escape', async () => {
    await open();
    focus(step('checkout'));
    press(' ');
    press('ArrowRight');
    press('Escape');
    expect(said()).toBe('Checkout is back at position 1 of 2.');
    expect(heads()).toEqual(['checkout', 'ready', 'pickup']);
  });

  it('speaks Arabic on an Arabic page, where the left arrow goes on', async () => {
    speak('ar');
    await open();
    focus(step('ready'));
    press(' ');
    press('ArrowLeft');
    expect(said()).toMatch(/^نُقلت .*Ready message.* إلى .*Collection/);
  });

  it('moves lanes past those that have no row', async () => {
    await open();
    focus(place({ at: 'lane', lane: 'thought' }));
    press(' ');
    press('ArrowUp');
    press(' ');
    const lanes = [...document.querySelectorAll<HTMLElement>('[data-at="lane"]')];
    expect(lanes.slice(0, 2).map(({ dataset }) => dataset.lane)).toEqual(['thought', 'action']);
  });
});

describe('steps and stages', () => {
  it('are added by single keys, ready to be named', async () => {
    await open();
    focus(step('checkout'));
    press('n', { code: 'KeyN' });
    const field = screen.getByRole('textbox', { name: 'Name of the step' });
    fireEvent.change(field, { target: { value: 'Payment' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(heads()).toHaveLength(4);
    expect(screen.getByText('Payment')).toBeInTheDocument();
  });

  it('are removed with Delete and brought back', async () => {
    await open();
    focus(step('checkout'));
    press('Delete');
    expect(heads()).toEqual(['ready', 'pickup']);
    expect(said()).toBe('1 step removed. Control Z brings it back.');
    press('z', { code: 'KeyZ', ctrlKey: true });
    expect(heads()).toEqual(['checkout', 'ready', 'pickup']);
  });
});

describe('the clipboard', () => {
  const clipboard = () => {
    const kept = new Map<string, string>();
    return {
      setData: (type: string, text: string) => kept.set(type, text),
      getData: (type: string) => kept.get(type) ?? '',
    };
  };

  it('carries a block of cells to another step', async () => {
    await open();
    const clipboardData = clipboard();
    focus(cell('checkout', 'action'));
    press('ArrowRight', { shiftKey: true });
    expect(said()).toBe('2 steps, 1 lane selected.');
    expect(cell('ready', 'action')).toHaveAttribute('aria-selected', 'true');
    fireEvent.copy(document.activeElement as Element, { clipboardData });
    expect(clipboardData.getData('text/plain')).toBe('Pays in three taps\tLeaves for the store');
    focus(cell('checkout', 'thought'));
    fireEvent.paste(document.activeElement as Element, { clipboardData });
    expect(cell('ready', 'thought')).toHaveTextContent('Leaves for the store');
  });

  it('takes lines of a spreadsheet as lanes', async () => {
    await open();
    const clipboardData = clipboard();
    clipboardData.setData('text/plain', 'a\tb\nc\td\n');
    focus(cell('checkout', 'action'));
    fireEvent.paste(document.activeElement as Element, { clipboardData });
    expect(cell('ready', 'action')).toHaveTextContent('b');
    expect(cell('checkout', 'thought')).toHaveTextContent('c');
  });
});

describe('the side panel', () => {
  it('opens with Enter, edits the step and closes with Escape', async () => {
    await open();
    focus(step('checkout'));
    press('Enter');
    const panel = await screen.findByRole('complementary', { name: 'Checkout' });
    fireEvent.mouseDown(within(panel).getByRole('tab', { name: 'Step' }), { button: 0 });
    fireEvent.click(within(panel).getByRole('tab', { name: 'Step' }));
    const need = await within(panel).findByRole('textbox', { name: 'Need' });
    fireEvent.change(need, { target: { value: 'Certainty' } });
    expect(cell('checkout', 'need')).toHaveTextContent('Certainty');
    fireEvent.keyDown(need, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('complementary')).not.toBeInTheDocument());
  });
});
