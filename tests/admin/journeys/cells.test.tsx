import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import type { Journey, Step } from '../../../shared/contracts/journey';
import { journey, MAP, opened, openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const plain = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/[\u2066-\u2069]/g, '');

/** The fixture's journey with other cells at its steps. */
const withCells = (cells: Record<string, Step['cells']>, over: Partial<Journey> = {}): Journey => {
  const first = journey(over);
  const stages = first.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => ({ ...step, cells: { ...step.cells, ...cells[step.id] } })),
  }));
  return { ...first, stages };
};

const cell = (step: string, lane: string) =>
  document.querySelector(`[data-at="cell"][data-step="${step}"][data-lane="${lane}"]`);

const openStep = async (id: string): Promise<HTMLElement> => {
  const head = document.querySelector<HTMLElement>(`[data-at="step"][data-step="${id}"]`);
  act(() => head?.focus());
  fireEvent.keyDown(head as HTMLElement, { key: 'Enter' });
  const panel = await screen.findByRole('complementary');
  const tab = within(panel).getByRole('tab', { name: 'Step' });
  fireEvent.mouseDown(tab, { button: 0 });
  fireEvent.click(tab);
  return panel;
};

describe('a step that goes on in another journey', () => {
  const lane = { id: 'lane-more', type: 'journey', name: 'Goes on in', collapsed: false } as const;
  const nested = withCells(
    { checkout: { 'lane-more': 'returning' }, ready: { 'lane-more': 'long-gone' } },
    { lanes: [...journey().lanes, lane] }
  );
  const RETURNING = { key: 'returning', name: 'Returning a parcel' };

  it('shows its name, and the key of one that is gone', async () => {
    const { requests } = openJourney({
      replies: {
        [`GET ${MAP}`]: opened({ journey: nested }),
        '/cx/journey-maps': { body: { data: [RETURNING], meta: {} } },
      },
    });
    await screen.findByText('Returning a parcel');
    expect(cell('checkout', 'lane-more')).toHaveTextContent(/^Returning a parcel$/);
    expect(cell('ready', 'lane-more')).toHaveTextContent(/^long-gone$/);
    const asked = requests.filter(({ pathname }) => pathname === '/cx/journey-maps');
    expect(asked.map(({ searchParams }) => searchParams.get('locale'))).toEqual(['en']);
  });

  it('asks for names in the language of the reader, and for none where none is named', async () => {
    speak('fa');
    const { requests } = openJourney({
      replies: {
        [`GET ${MAP}`]: opened({ journey: nested }),
        '/cx/journey-maps': { body: { data: [{ ...RETURNING, name: 'پس‌دادن' }], meta: {} } },
      },
    });
    await screen.findByText('پس‌دادن');
    const asked = requests.filter(({ pathname }) => pathname === '/cx/journey-maps');
    expect(asked[0]?.searchParams.get('locale')).toBe('fa');
  });
});

describe('a step whose touchpoint is gone', () => {
  it('is named above the board, and what to do about it', async () => {
    const gone = withCells({ pickup: { touchpoint: 'counter' } });
    openJourney({ replies: { [`GET ${MAP}`]: opened({ journey: gone }) } });
    const notice = await screen.findByText(/no longer exists/);
    expect(plain(notice)).toBe(
      'The touchpoint of Pick-up no longer exists. The map is saved as it is, but nothing can be measured there: choose another touchpoint in the step’s panel.'
    );
  });

  it('is no matter where all are there', async () => {
    openJourney();
    await screen.findByRole('grid');
    expect(screen.queryByText(/no longer exists/)).toBeNull();
  });
});

describe('a pain point by the data', () => {
  it('tells whose answers it rests on, every one of them', async () => {
    const evidence = {
      ...{ kpi: 'nps', n: 80, date: '2026-04-01' },
      window: { from: '2026-01-01', to: '2026-03-31' },
      scope: { location: ['north', 'south'], channel: 'phone', touchpoint: 'checkout' },
    };
    const painPoints = [{ id: 'p1', text: 'Too slow', evidence }];
    openJourney({
      replies: { [`GET ${MAP}`]: opened({ journey: withCells({ checkout: { painPoints } }) }) },
    });
    await screen.findByRole('grid');
    const panel = await openStep('checkout');
    await waitFor(() => expect(plain(panel)).toContain('Location: North, south · Channel: Phone'));
    expect(plain(panel)).not.toContain('Touchpoint: ');
  });
});
