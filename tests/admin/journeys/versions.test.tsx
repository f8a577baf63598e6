import '@testing-library/jest-dom';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import type { Journey } from '../../../shared/contracts/journey';
import { compareJourneys, isSame } from '../../../shared/journey-map';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { READ_JOURNEYS } from '../../../admin/src/constants';
import { overview } from '../overview-fixture';
import { currentUrl, type AdminOptions } from '../render-admin';
import { draft, journey, MAP, opened, openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const VERSIONS = [
  { version: 2, from: '2026-02-10T08:00:00.000Z', until: null, by: 'Omid' },
  { version: 1, from: '2025-11-01T08:00:00.000Z', until: '2026-02-10T08:00:00.000Z', by: 'Sara' },
];

/** What version 1 said: one name was another, and one step was not there. */
const FIRST: Journey = journey({
  stages: journey().stages.map((stage) => ({
    ...stage,
    steps: stage.steps
      .filter(({ id }) => id !== 'ready')
      .map((step) => (step.id === 'pickup' ? { ...step, name: 'Counter' } : step)),
  })),
});

const compared = (before: Journey, after: Journey, from: number, to: number | 'draft') => {
  const difference = compareJourneys(before, after);
  const same = isSame(difference);
  return { body: { data: { from, to, locale: 'en', before, after, difference, same } } };
};

const open = (url: string, options: Partial<AdminOptions> = {}) =>
  openJourney({
    url: `/plugins/cx/journeys/doc1/${url}`,
    permissions: [READ_JOURNEYS, ADMIN_ACTIONS.readKpis],
    ...options,
    replies: {
      [`${MAP}/versions`]: { body: { data: VERSIONS } },
      [`${MAP}/versions/1`]: { body: { data: { ...VERSIONS[1], journeys: { en: FIRST } } } },
      [`${MAP}/compare`]: compared(FIRST, journey(), 1, 'draft'),
      ...options.replies,
    },
  });

describe('the versions of a journey', () => {
  it('are listed, the newest first, with the time in which each was in force', async () => {
    open('versions');
    const links = await screen.findAllByRole('link', { name: /^Version \d$/ });
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Version 2', '/plugins/cx/journeys/doc1/versions/2'],
      ['Version 1', '/plugins/cx/journeys/doc1/versions/1'],
    ]);
    expect(screen.getByText(/^in force since/)).toBeInTheDocument();
    expect(screen.getByText(/^in force from/)).toBeInTheDocument();
  });

  it('are compared by what was added, renamed and reworded, and any two of them', async () => {
    const server = open('versions');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Compare version 1 with the draft' })
    );
    const lines = within(await screen.findByRole('list', { name: 'What changed' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, ''));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Ready message');
    expect(lines[1]).toContain('Counter Pick-up');
    expect(currentUrl()).toContain('from=1&to=draft');

    server.replies[`${MAP}/compare`] = compared(journey(), journey(), 1, 2);
    fireEvent.change(screen.getByRole('combobox', { name: 'To' }), { target: { value: '2' } });
    await screen.findByText('They say the same.');
    const asked = server.requests.filter(({ pathname }) => pathname === `${MAP}/compare`);
    expect(asked.at(-1)?.search).toBe('?from=1&to=2');
  });

  it('tell of a lane what it was called and what it is called now, and that it was folded', async () => {
    const changed = journey({
      lanes: journey().lanes.map((lane) =>
        lane.id === 'action'
          ? { ...lane, name: 'Doing' }
          : lane.id === 'emotion'
            ? { ...lane, collapsed: !lane.collapsed }
            : lane
      ),
    });
    open('versions?from=1&to=draft', {
      replies: { [`${MAP}/compare`]: compared(journey(), changed, 1, 'draft') },
    });
    const list = await screen.findByRole('list', { name: 'What changed' });
    const [renamed, folded, ...others] = within(list).getAllByRole('listitem');
    expect(others).toEqual([]);
    expect(renamed).toHaveTextContent('Lane renamed');
    expect(renamed?.querySelector('del')).toHaveTextContent('Customer does');
    expect(renamed?.querySelector('ins')).toHaveTextContent('Doing');
    expect(folded).toHaveTextContent('Lane “Emotion” collapsed');
  });

  it('are not compared where one of them is not told in the language, which is said', async () => {
    const message = 'version 1 is not told in fa';
    open('versions?from=1', {
      replies: {
        [`${MAP}/compare`]: {
          status: 404,
          body: { data: null, error: { status: 404, name: 'NotFoundError', message } },
        },
      },
    });
    expect(
      await screen.findByText(/^One of the two does not exist, or not in this language/)
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'To' })).toBeInTheDocument();
    expect(screen.queryByText('There is no such journey')).toBeNull();
  });

  it('are none before the first publishing', async () => {
    open('versions', { replies: { [`${MAP}/versions`]: { body: { data: [] } } } });
    expect(await screen.findByText(/^Nothing has been published yet/)).toBeInTheDocument();
  });

  it('are named in Persian on a Persian page', async () => {
    speak('fa');
    open('versions');
    expect(await screen.findByRole('link', { name: 'نسخهٔ ۲' })).toBeInTheDocument();
  });
});

describe('an old version', () => {
  const nps = overview.definitions.filter(({ key }) => key === 'nps');
  const OVERLAY = {
    window: { ...overview.window, from: '2025-11-01', to: '2026-02-10' },
    version: { version: 1, since: VERSIONS[1]?.from, until: VERSIONS[1]?.until },
    definitions: nps,
    ...{ steps: [], stages: [], connections: [], painPoints: [], importance: [] },
    journey: { responses: 0, metrics: [] },
  };
  const withNumbers = (options: Partial<AdminOptions> = {}) => {
    const rights = { create: true, update: true, publish: true, delete: true, numbers: true };
    return open('versions/1', {
      ...options,
      replies: {
        [`GET ${MAP}`]: opened({}, { rights }),
        [`${MAP}/overlay`]: { body: { data: OVERLAY } },
        ...options.replies,
      },
    });
  };

  it('is read as it was and can’t be changed', async () => {
    withNumbers();
    await screen.findByText('Version 1, read only');
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAttribute('aria-readonly', 'true');
    expect(grid).toHaveTextContent('Counter');
    expect(grid).not.toHaveTextContent('Ready message');
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  });

  it('has the data of its own time, not those of these days', async () => {
    const { requests } = withNumbers();
    const about = await screen.findByText(/^Customers’ answers of .*2025.*2026/);
    expect(about).toHaveTextContent('the day of a publication belongs to both versions');
    const asked = requests.find(({ pathname }) => pathname === `${MAP}/overlay`)?.searchParams;
    expect(asked?.get('version')).toBe('1');
    expect([asked?.get('from'), asked?.get('to')]).toEqual([null, null]);
  });

  it('has the data of a period that the reader chose', async () => {
    const { requests } = withNumbers({
      url: '/plugins/cx/journeys/doc1/versions/1?period=custom&from=2025-12-01&to=2025-12-31',
    });
    await screen.findByText('Version 1, read only');
    await waitFor(() => {
      const asked = requests.find(({ pathname }) => pathname === `${MAP}/overlay`)?.searchParams;
      expect([asked?.get('from'), asked?.get('to')]).toEqual(['2025-12-01', '2025-12-31']);
    });
  });

  it('is put into the draft after asking, on the state that was seen', async () => {
    const server = withNumbers({
      replies: {
        [`POST ${MAP}/versions/1/restore`]: {
          body: { data: draft({ revision: 'r2', journey: FIRST }), meta: { missing: [] } },
        },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Restore as draft' }));
    const dialog = await screen.findByRole('dialog');
    expect(server.sent.some(({ path }) => path.endsWith('/restore'))).toBe(false);
    server.replies[`GET ${MAP}`] = opened({ revision: 'r2', journey: FIRST });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Restore as draft' }));
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/journeys/doc1'));
    const sent = server.sent.find(({ path }) => path.endsWith('/versions/1/restore'));
    expect(sent?.body).toEqual({ locale: 'en', base: 'r1' });
    // The board begins with what was restored, not with the draft of before.
    await screen.findByRole('button', { name: 'Publish' });
    const pickup = () => document.querySelector('[data-at="step"][data-step="pickup"]');
    await waitFor(() => expect(pickup()).toHaveTextContent('Counter'));
    expect(document.querySelector('[data-step="ready"]')).toBeNull();
  });

  it('says by name which steps lost their touchpoints as it was restored', async () => {
    const missing = [{ step: 'pickup', key: 'kiosk', name: 'Counter', channel: null }];
    const server = withNumbers({
      replies: {
        [`POST ${MAP}/versions/1/restore`]: {
          body: { data: draft({ revision: 'r2', journey: FIRST }), meta: { missing } },
        },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Restore as draft' }));
    const dialog = await screen.findByRole('dialog');
    server.replies[`GET ${MAP}`] = opened({ revision: 'r2', journey: FIRST });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Restore as draft' }));
    expect(await screen.findByText(/^1 step has lost its touchpoint.*Counter/)).toBeInTheDocument();
  });

  it('stays in the language of the content on every way', async () => {
    const { requests } = open('versions?content=fa&from=1');
    const link = await screen.findByRole('link', { name: 'Version 1' });
    expect(link).toHaveAttribute('href', '/plugins/cx/journeys/doc1/versions/1?content=fa');
    expect(screen.getByRole('link', { name: 'To the draft' })).toHaveAttribute(
      'href',
      '/plugins/cx/journeys/doc1?content=fa'
    );
    await screen.findByRole('list', { name: 'What changed' });
    for (const path of [MAP, `${MAP}/compare`]) {
      const asked = requests.find(({ pathname }) => pathname === path);
      expect(asked?.searchParams.get('locale')).toBe('fa');
    }
  });

  it('is read by those who may not edit, without a way to restore it', async () => {
    const rights = { create: false, update: false, publish: false, delete: false, numbers: false };
    const { requests } = open('versions/1', {
      replies: { [`GET ${MAP}`]: opened({}, { rights }) },
    });
    await screen.findByText('Version 1, read only');
    expect(screen.queryByRole('button', { name: 'Restore as draft' })).toBeNull();
    expect(requests.some(({ pathname }) => pathname === `${MAP}/overlay`)).toBe(false);
  });
});
