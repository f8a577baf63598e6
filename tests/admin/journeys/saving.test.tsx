import '@testing-library/jest-dom';
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import type { Journey } from '../../../shared/contracts/journey';
import type { Command } from '../../../shared/journey-map';
import { applyCommand } from '../../../shared/journey-map';
import { createWorkKeeper } from '../../../admin/src/pages/journeys/editor/saving/kept-work';
import type { SaveResult } from '../../../admin/src/pages/journeys/editor/saving/save-state';
import { Saver } from '../../../admin/src/pages/journeys/editor/saving/saver';
import { journey, MAP, opened, openJourney, saved } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const changed = (from: Journey, ...commands: Command[]): Journey => {
  const change = applyCommand(from, { type: 'together', commands });
  if (!change.ok) throw new Error(JSON.stringify(change.faults));
  return change.journey;
};

const rename = (id: string, name: string): Command => ({ type: 'renameStep', id, name });

const open = async (...options: Parameters<typeof openJourney>) => {
  const server = openJourney(...options);
  await screen.findByRole('grid');
  return server;
};

const step = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-at="step"][data-step="${id}"]`);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

/** Renames a step as a person does. */
const write = (id: string, name: string) => {
  act(() => step(id).focus());
  fireEvent.keyDown(step(id), { key: 'F2' });
  const field = within(step(id)).getByRole('textbox');
  fireEvent.change(field, { target: { value: name } });
  fireEvent.keyDown(field, { key: 'Enter' });
};
const saveNow = () => fireEvent.keyDown(document.body, { key: 's', code: 'KeyS', ctrlKey: true });

interface Sent {
  base: string | null;
  journey: Journey;
}
const sentTo = (server: Awaited<ReturnType<typeof open>>): Sent[] =>
  server.sent.flatMap(({ path, body }) => (path === MAP ? [body as Sent] : []));
const nameIn = ({ journey: { stages } }: Sent, id: string) =>
  stages.flatMap(({ steps }) => steps).find((one) => one.id === id)?.name;

const conflict = (theirs: Journey) => ({
  status: 409,
  body: {
    data: null,
    error: {
      status: 409,
      name: 'ConflictError',
      message: 'saved in between',
      details: { revision: 'r9', journey: theirs, by: 'Sara A.', at: '2026-03-02T08:30:00.000Z' },
    },
  },
});
const BROKEN = {
  status: 503,
  body: { data: null, error: { status: 503, name: 'Error', message: 'away', details: {} } },
};

describe('saving', () => {
  it('goes on by itself, on the state on which the work stands', async () => {
    const server = await open();
    expect(screen.getByText('All changes saved')).toBeInTheDocument();
    write('checkout', 'Till');
    expect(await screen.findByText('All changes saved')).toBeInTheDocument();
    const [first] = sentTo(server);
    expect(first).toMatchObject({ base: 'r1' });
    expect(first && nameIn(first, 'checkout')).toBe('Till');
    write('checkout', 'Desk');
    saveNow();
    await screen.findByText('All changes saved');
    expect(sentTo(server).at(-1)).toMatchObject({ base: 'r2' });
  });

  it('keeps the work in the browser while the server is away, and saves it later', async () => {
    const server = await open({ replies: { [`PUT ${MAP}`]: BROKEN } });
    write('checkout', 'Till');
    saveNow();
    await screen.findByText('Offline: kept on this computer, will be saved');
    const kept = createWorkKeeper('doc1', 'en');
    expect(kept.read()?.base.revision).toBe('r1');
    server.replies[`PUT ${MAP}`] = saved('r2');
    fireEvent.click(screen.getByRole('button', { name: 'Save now' }));
    await screen.findByText('All changes saved');
    expect(kept.read()).toBeNull();
  });

  it('brings kept work back to the board, and saves it', async () => {
    const base = { journey: journey(), revision: 'r1' };
    const mine = changed(journey(), rename('ready', 'Ready to collect'));
    createWorkKeeper('doc1', 'en').keep({ base, journey: mine, at: '2026-03-02T08:00:00.000Z' });
    const server = await open();
    expect(step('ready')).toHaveTextContent('Ready to collect');
    expect(screen.getByText(/^Unsaved work of/)).toBeInTheDocument();
    saveNow();
    await screen.findByText('All changes saved');
    expect(sentTo(server)[0]).toMatchObject({ base: 'r1' });
  });
});

it('is not all saved before what was written while something was on its way', async () => {
  let current = changed(journey(), rename('checkout', 'Till'));
  const sent: Sent[] = [];
  const answers: ((result: SaveResult<null>) => void)[] = [];
  const saver = new Saver<null>({
    base: { journey: journey(), revision: 'r1' },
    current: () => current,
    put: (mine, base) => {
      sent.push({ base, journey: mine });
      return new Promise((answer) => answers.push(answer));
    },
    keeper: { read: () => null, keep: () => true, forget: () => undefined },
    withOpenWords: () => current,
    keepOpenWords: () => undefined,
    onMerged: () => undefined,
    onSaved: () => undefined,
  });
  const earlier = saver.saveNow();
  current = changed(current, rename('checkout', 'Desk'));
  const later = saver.saveNow();
  answers[0]?.({ came: 'saved', revision: 'r2', head: null });
  expect(await earlier).toBe(false);
  answers[1]?.({ came: 'saved', revision: 'r3', head: null });
  expect(await later).toBe(true);
  expect(sent.map((one) => [one.base, nameIn(one, 'checkout')])).toEqual([
    ['r1', 'Till'],
    ['r2', 'Desk'],
  ]);
});

describe('somebody else who saved in between', () => {
  it('is merged without a word where nobody is in anybody’s way', async () => {
    const theirs = changed(journey(), rename('pickup', 'Counter'));
    const server = await open({ replies: { [`PUT ${MAP}`]: conflict(theirs) } });
    write('checkout', 'Till');
    const answer = () => {
      server.replies[`PUT ${MAP}`] = saved('r10');
    };
    saveNow();
    answer();
    await screen.findByText('Counter');
    saveNow();
    await screen.findByText('All changes saved');
    expect(step('checkout')).toHaveTextContent('Till');
    expect(sentTo(server).at(-1)).toMatchObject({ base: 'r9' });
  });

  it('is shown beside mine where both changed the same, and nothing is saved before a choice', async () => {
    const theirs = changed(journey(), rename('checkout', 'Payment'), rename('pickup', 'Counter'));
    const server = await open({ replies: { [`PUT ${MAP}`]: conflict(theirs) } });
    write('checkout', 'Till');
    saveNow();
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('One place was changed by both of you');
    expect(dialog).toHaveTextContent('\u2068Sara A.\u2069 saved');
    expect(sentTo(server)).toHaveLength(1);
    server.replies[`PUT ${MAP}`] = saved('r10');
    fireEvent.click(within(dialog).getByRole('radio', { name: /^Mine.*Till/ }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Merge and save' }));
    await screen.findByText('All changes saved');
    expect(step('checkout')).toHaveTextContent('Till');
    expect(step('pickup')).toHaveTextContent('Counter');
    const last = sentTo(server).at(-1);
    expect(last).toMatchObject({ base: 'r9' });
    expect(last && nameIn(last, 'checkout')).toBe('Till');
  });

  it('can be decided later: the work stays, and the board says so', async () => {
    const theirs = changed(journey(), rename('checkout', 'Payment'));
    await open({ replies: { [`PUT ${MAP}`]: conflict(theirs) } });
    write('checkout', 'Till');
    saveNow();
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Later' }));
    expect(screen.getByText('Changed by somebody else')).toBeInTheDocument();
    expect(createWorkKeeper('doc1', 'en').read()).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Compare and merge' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });
});

describe('what is written while others save', () => {
  /** The next saving meets theirs; after it all goes well. */
  const meetOnce = (server: Awaited<ReturnType<typeof open>>, theirs: Journey) => {
    let met = false;
    Object.defineProperty(server.replies, `PUT ${MAP}`, {
      get: () => {
        const reply = met ? saved('r10') : conflict(theirs);
        met = true;
        return reply;
      },
    });
  };

  const openField = (id: string, name: string): HTMLElement => {
    act(() => step(id).focus());
    fireEvent.keyDown(step(id), { key: 'F2' });
    const field = within(step(id)).getByRole('textbox');
    fireEvent.change(field, { target: { value: name } });
    return field;
  };

  it('since a conflict was found belongs to what is merged', async () => {
    const theirs = changed(journey(), rename('checkout', 'Payment'));
    const server = await open({ replies: { [`PUT ${MAP}`]: conflict(theirs) } });
    write('checkout', 'Till');
    saveNow();
    const first = await screen.findByRole('dialog');
    fireEvent.click(within(first).getByRole('button', { name: 'Later' }));
    write('ready', 'Ready to collect');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Compare and merge' }));
    server.replies[`PUT ${MAP}`] = saved('r10');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Merge and save' }));
    await screen.findByText('All changes saved');
    const last = sentTo(server).at(-1);
    expect(last && nameIn(last, 'checkout')).toBe('Payment');
    expect(last && nameIn(last, 'ready')).toBe('Ready to collect');
  });

  it('is undone without what they did', async () => {
    const theirs = changed(journey(), rename('pickup', 'Counter'));
    const server = await open();
    meetOnce(server, theirs);
    write('checkout', 'Till');
    saveNow();
    await screen.findByText('Counter');
    await waitFor(() => expect(screen.getByText(/^Somebody else’s changes/)).toBeVisible());
    fireEvent.keyDown(step('checkout'), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(step('checkout')).toHaveTextContent('Checkout');
    expect(step('pickup')).toHaveTextContent('Counter');
    saveNow();
    await screen.findByText('All changes saved');
    const last = sentTo(server).at(-1);
    expect(last && nameIn(last, 'pickup')).toBe('Counter');
    expect(last && nameIn(last, 'checkout')).toBe('Checkout');
  });

  it('goes on being written where they changed something else', async () => {
    const theirs = changed(journey(), rename('pickup', 'Counter'));
    const server = await open();
    meetOnce(server, theirs);
    write('ready', 'Ready to collect');
    const field = openField('checkout', 'Ti');
    await screen.findByText('Counter', undefined, { timeout: 10_000 });
    expect(field).toBeInTheDocument();
    fireEvent.change(field, { target: { value: 'Till' } });
    fireEvent.keyDown(field, { key: 's', code: 'KeyS', ctrlKey: true });
    await screen.findByText('All changes saved');
    const last = sentTo(server).at(-1);
    expect(last && nameIn(last, 'checkout')).toBe('Till');
    expect(last && nameIn(last, 'pickup')).toBe('Counter');
  });

  it('is compared with theirs where they changed the same', async () => {
    const theirs = changed(journey(), rename('checkout', 'Payment'));
    await open({ replies: { [`PUT ${MAP}`]: conflict(theirs) } });
    write('ready', 'Ready to collect');
    openField('checkout', 'Till');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: /^Mine.*Till/ })).toBeInTheDocument();
    expect(within(dialog).getByRole('radio', { name: /Payment/ })).toBeInTheDocument();
  });

  it('is not written over theirs where nothing was typed', async () => {
    const theirs = changed(journey(), rename('checkout', 'Payment'));
    const server = await open();
    meetOnce(server, theirs);
    write('ready', 'Ready to collect');
    const field = openField('checkout', 'Checkout');
    await screen.findByText(/^Somebody else’s changes/, undefined, { timeout: 10_000 });
    fireEvent.keyDown(field, { key: 'Enter' });
    saveNow();
    await screen.findByText('All changes saved');
    const last = sentTo(server).at(-1);
    expect(last && nameIn(last, 'checkout')).toBe('Payment');
  });

  it('is asked about before the tab is closed, and kept when it is closed all the same', async () => {
    await open({ replies: { [`PUT ${MAP}`]: BROKEN } });
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      fireEvent(window, event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    openField('checkout', 'Till');
    expect(leave()).toBe(true);
    fireEvent(window, new Event('pagehide'));
    const kept = createWorkKeeper('doc1', 'en').read();
    expect(kept && nameIn({ base: null, journey: kept.journey }, 'checkout')).toBe('Till');
  });
});

describe('a reader who may not change journeys', () => {
  it('sees the board, and nothing of saving', async () => {
    const rights = { create: false, update: false, publish: false, delete: false, numbers: false };

    await open({ replies: { [`GET ${MAP}`]: opened({}, { rights }) } });
    act(() => step('checkout').focus());
    fireEvent.keyDown(step('checkout'), { key: 'Delete' });
    expect(step('checkout')).toBeInTheDocument();
    expect(screen.queryByText('All changes saved')).not.toBeInTheDocument();
  });
});

describe('work that is kept', () => {
  const work = (at: number) => ({
    base: { journey: journey(), revision: 'r1' },
    journey: changed(journey(), rename('ready', 'Ready to collect')),
    at: new Date(at).toISOString(),
  });
  const keeperOf = (tab: string) => createWorkKeeper('doc1', 'en', window.localStorage, tab);

  it('stays with its tab as long as that is open, and is taken over when it is gone', () => {
    keeperOf('first').keep(work(Date.now()));
    expect(keeperOf('second').read()).toBeNull();
    keeperOf('first').keep(work(Date.now() - 60_000));
    expect(keeperOf('second').read()?.base.revision).toBe('r1');
    expect(keeperOf('first').read()).toBeNull();
    keeperOf('second').forget();
    expect(keeperOf('third').read()).toBeNull();
  });
});
