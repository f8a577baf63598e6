import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import type { PainPoint } from '../../../shared/contracts/journey';
import { journey, MAP, opened, openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const EVIDENCE = {
  ...{ kpi: 'nps', n: 80, date: '2026-04-01' },
  window: { from: '2026-01-01', to: '2026-03-31' },
};
const SLOW: PainPoint = { id: 'p1', text: 'Too slow', evidence: EVIDENCE };
const DEAR: PainPoint = { id: 'p2', text: 'Too dear', evidence: null };

const withPains = (painPoints?: PainPoint[]) => {
  const first = journey();
  const stages = first.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) =>
      step.id === 'checkout' && painPoints
        ? { ...step, cells: { ...step.cells, painPoints } }
        : step
    ),
  }));
  return { ...first, stages };
};

const open = async (painPoints?: PainPoint[], lane = 'painPoints', update = true) => {
  const server = openJourney({
    replies: {
      [`GET ${MAP}`]: opened(
        { journey: withPains(painPoints) },
        { rights: { create: true, update, publish: true, delete: true, numbers: false } }
      ),
    },
  });
  await screen.findByRole('grid');
  const place = `[data-at="cell"][data-step="checkout"][data-lane="${lane}"]`;
  const cell = () => document.querySelector<HTMLElement>(place) as HTMLElement;
  act(() => cell().focus());
  return { cell, server };
};

const lines = (cell: HTMLElement) => within(cell).queryAllByRole<HTMLTextAreaElement>('textbox');
const press = (key: string) =>
  fireEvent.keyDown(document.activeElement as Element, { key, code: key });
const type = (value: string) =>
  fireEvent.change(document.activeElement as Element, { target: { value } });

describe('pain points written in their cell', () => {
  it('are added by Enter, one line after the other, and end in an empty one', async () => {
    const { cell, server } = await open();
    press('Enter');
    expect(lines(cell())).toHaveLength(1);
    expect(document.activeElement).toHaveAccessibleName('Pain points: Checkout (1)');
    expect(document.activeElement).toHaveAttribute('placeholder', 'Add a pain point');
    type('No receipt');
    press('Enter');
    type('Queue at noon');
    press('Enter');
    press('Enter');
    expect(lines(cell())).toHaveLength(0);
    await waitFor(() => expect(document.activeElement).toBe(cell()));
    expect(cell()).toHaveTextContent(/No receipt.*Queue at noon/);
    expect(screen.queryByRole('complementary')).toBeNull();
    await waitFor(() => expect(server.sent).toHaveLength(1));
    const body = server.sent[0]?.body as {
      journey: ReturnType<typeof journey>;
    };
    const saved = body.journey.stages[0]?.steps[0]?.cells.painPoints;
    expect(saved?.map(({ text, evidence }) => [text, evidence])).toEqual([
      ['No receipt', null],
      ['Queue at noon', null],
    ]);
    fireEvent.keyDown(cell(), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(cell()).not.toHaveTextContent(/No receipt|Queue at noon/);
  });

  it('are reworded and taken away there; what the data found keeps its evidence', async () => {
    const { cell, server } = await open([SLOW, DEAR]);
    press('F2');
    expect(lines(cell()).map(({ value }) => value)).toEqual(['Too slow', 'Too dear', '']);
    expect(document.activeElement).toBe(lines(cell())[2]);
    press('ArrowUp');
    await waitFor(() => expect(document.activeElement).toBe(lines(cell())[1]));
    type('');
    press('Backspace');
    expect(document.activeElement).toBe(lines(cell())[0]);
    type('Too slow at noon');
    press('Tab');
    await waitFor(() => expect(server.sent).toHaveLength(1));
    const body = server.sent[0]?.body as {
      journey: ReturnType<typeof journey>;
    };
    expect(body.journey.stages[0]?.steps[0]?.cells.painPoints).toEqual([
      { id: 'p1', text: 'Too slow at noon', evidence: EVIDENCE },
    ]);
  });

  it('are taken away by pointer, and stay as they were after Escape', async () => {
    const { cell } = await open([SLOW, DEAR]);
    fireEvent.doubleClick(cell());
    const remove = within(cell()).getByRole('button', { name: 'Remove: Too dear' });
    fireEvent.mouseDown(remove);
    fireEvent.click(remove);
    expect(lines(cell()).map(({ value }) => value)).toEqual(['Too slow', '']);
    press('Escape');
    expect(cell()).toHaveTextContent(/Too slow.*Too dear/);
    fireEvent.doubleClick(cell());
    const again = within(cell()).getByRole('button', { name: 'Remove: Too dear' });
    fireEvent.mouseDown(again);
    fireEvent.click(again);
    press('Tab');
    expect(cell()).not.toHaveTextContent('Too dear');
    expect(cell()).toHaveTextContent('Too slow');
  });

  it('keep no key for the board while they are written', async () => {
    const { cell } = await open([SLOW]);
    press('Enter');
    type('x');
    press('Delete');
    press(' ');
    press('ArrowDown');
    expect(lines(cell())).toHaveLength(2);
    press('Tab');
    expect(cell()).toHaveTextContent(/Too slow.*x/);
  });

  it('are read in the side panel by those who may not write', async () => {
    const { cell } = await open([SLOW], 'painPoints', false);
    press('Enter');
    expect(lines(cell())).toHaveLength(0);
    expect(await screen.findByRole('complementary')).toHaveTextContent('Too slow');
  });
});

describe('opportunities written in their cell', () => {
  it('are told in Persian as everything else', async () => {
    speak('fa');
    const { cell } = await open(undefined, 'opportunities');
    press('Enter');
    expect(document.activeElement).toHaveAttribute('placeholder', 'افزودن فرصت');
    type('رسید دیجیتال');
    press('Enter');
    press('Enter');
    expect(cell()).toHaveTextContent('رسید دیجیتال');
  });
});
