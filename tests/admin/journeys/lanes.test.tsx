import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import type { Journey } from '../../../shared/contracts/journey';
import ar from '../../../admin/src/translations/ar.json';
import en from '../../../admin/src/translations/en.json';
import fa from '../../../admin/src/translations/fa.json';
import { journey, MAP, opened, openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const OWN = { id: 'lane-own', type: 'text', name: 'Risks', collapsed: false } as const;
const withOwnLane = (): Journey => {
  const first = journey({ lanes: [OWN, ...journey().lanes] });
  const stages = first.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) =>
      step.id === 'checkout'
        ? { ...step, cells: { ...step.cells, 'lane-own': 'Card is refused' } }
        : step
    ),
  }));
  return { ...first, stages };
};

const head = (lane: string) =>
  document.querySelector<HTMLElement>(`[data-at="lane"][data-lane="${lane}"]`);

const open = async (language = 'en') => {
  speak(language);
  const server = openJourney({ replies: { [`GET ${MAP}`]: opened({ journey: withOwnLane() }) } });
  await screen.findByRole('grid');
  const saves = () => server.sent.filter(({ path }) => path === MAP);
  const lastSaved = async (): Promise<Journey> => {
    await waitFor(() => expect(saves().length).toBeGreaterThan(0));
    return (saves().at(-1)?.body as { journey: Journey }).journey;
  };
  return { saves, lastSaved };
};

const rename = (lane: string, name: string) => {
  act(() => head(lane)?.focus());
  fireEvent.keyDown(head(lane) as HTMLElement, { key: 'F2' });
  const field = within(head(lane) as HTMLElement).getByRole('textbox');
  fireEvent.change(field, { target: { value: name } });
  fireEvent.keyDown(field, { key: 'Enter' });
};

/** By the menu of the lane on whose head the selection stands. */
const removeLane = async (lane: string, texts: typeof en) => {
  act(() => head(lane)?.focus());
  const menu = (texts['journey.lane.actions'].split('{')[0] ?? '').trim();
  const isMenu = (name: string) => name.startsWith(menu);
  fireEvent.keyDown(await screen.findByRole('button', { name: isMenu }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: texts['journey.lane.remove'] }));
};

const said = () =>
  (document.querySelector('[data-cx-announcer]')?.textContent ?? '').replace(
    /[\u2066-\u2069]/g,
    ''
  );

describe('a lane of one’s own', () => {
  it('is renamed on its head, and saved so', async () => {
    const { lastSaved } = await open();
    rename('lane-own', 'Dangers');
    expect(head('lane-own')).toHaveTextContent('Dangers');
    const { lanes } = await lastSaved();
    expect(lanes[0]).toEqual({ ...OWN, name: 'Dangers' });
  });

  it('keeps its name where the new one is empty, and that is told', async () => {
    const { saves } = await open();
    rename('lane-own', '  ');
    expect(head('lane-own')).toHaveTextContent('Risks');
    expect(await screen.findByText(en['journey.say.refused'])).toBeInTheDocument();
    expect(saves()).toEqual([]);
  });

  it.each([
    ['en', en],
    ['ar', ar],
    ['fa', fa],
  ] as const)(
    'is removed with its contents in %s, and comes back with them by undo',
    async (language, texts) => {
      const { lastSaved } = await open(language);
      await removeLane('lane-own', texts);
      await waitFor(() => expect(head('lane-own')).toBeNull());
      await waitFor(() => expect(said()).not.toBe(''));
      const saved = await lastSaved();
      expect(saved.lanes.map(({ id }) => id)).not.toContain('lane-own');
      expect(saved.stages[0]?.steps[0]?.cells).not.toHaveProperty('lane-own');
      const grid = screen.getByRole('grid');
      const current = grid.querySelector('[data-at][tabindex="0"]') as HTMLElement;
      fireEvent.keyDown(current, { key: 'z', code: 'KeyZ', ctrlKey: true });
      expect(head('lane-own')).toHaveTextContent('Risks');
      expect(grid).toHaveTextContent('Card is refused');
    }
  );
});

describe('a lane that comes with the plugin', () => {
  it('is called what its editors say, and by its own name again where that is emptied', async () => {
    const { lastSaved } = await open();
    rename('thought', 'In their head');
    expect(head('thought')).toHaveTextContent('In their head');
    const { lanes } = await lastSaved();
    expect(lanes.find(({ id }) => id === 'thought')?.name).toBe('In their head');
    rename('thought', '');
    expect(head('thought')).toHaveTextContent(en['journey.lane.thought']);
  });

  it('can be removed, and be added again', async () => {
    await open();
    await removeLane('thought', en);
    await waitFor(() => expect(head('thought')).toBeNull());
    fireEvent.keyDown(screen.getByRole('button', { name: en['journey.lane.add'] }), {
      key: 'Enter',
    });
    fireEvent.click(await screen.findByRole('menuitem', { name: en['journey.lane.thought'] }));
    await waitFor(() => expect(head('thought')).toHaveTextContent(en['journey.lane.thought']));
  });
});
