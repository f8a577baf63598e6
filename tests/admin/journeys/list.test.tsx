import '@testing-library/jest-dom';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';

import type { GetJourneyChoices } from '../../../shared/contracts/journey-editor';
import type { JourneyRow, ListJourneyMaps } from '../../../shared/contracts/journey-list';
import { currentUrl } from '../render-admin';
import { overview } from '../overview-fixture';
import { draft, MAP, opened, openJourney, speak } from './journey-fixture';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const LIST = '/cx/journey-maps';
const nps = overview.definitions.find(({ key }) => key === 'nps');
if (!nps) throw new Error('the fixture has no nps');

const health = {
  ...{ kpi: 'nps', value: 24, n: 520, numerator: null, denominator: null, flags: [] },
  confidence: { low: 21, high: 26, level: 0.95, method: 'adjusted_wald' },
};
const ROW: JourneyRow = {
  ...{ documentId: 'doc1', key: 'order', name: 'Order online', locale: 'en', state: 'current' },
  ...{ owner: 'Sara', publication: 'published', inForce: { version: 7, since: '2026-03-01' } },
  lastChange: { by: 'Omid', at: '2026-03-02T08:00:00.000Z' },
  ...{ locales: [], persona: null, segment: null, location: null },
  stages: [{ key: 'purchase', name: 'Purchase', steps: 2, health: [health], coverage: 0.5 }],
  ...{ steps: 2, coverage: 0.5, health: [health] },
};
const RIGHTS = { create: true, update: true, publish: true, delete: true, numbers: true };
const listOf = (data: JourneyRow[], rights = RIGHTS): { body: ListJourneyMaps.Response } => ({
  body: { data, meta: { rights, window: null, definitions: [nps] } },
});
const CHOICES: GetJourneyChoices.Response['data'] = {
  templates: [
    {
      ...{ id: 'online-shop', name: 'Online shop', description: 'From search to return' },
      ...{ stages: ['Awareness', 'Purchase'], steps: 8 },
    },
  ],
  personas: [{ key: 'sara', name: 'Sara, 34', segment: null }],
  ...{ locations: [], segments: [], touchpoints: [], kpis: [], states: [], rights: RIGHTS },
  locales: [
    { code: 'en', name: 'English' },
    { code: 'ar', name: 'Arabic' },
  ],
};

const open = (replies: object = {}) =>
  openJourney({
    url: '/plugins/cx/journeys',
    replies: {
      [LIST]: listOf([ROW]),
      [`${LIST}/choices`]: { body: { data: CHOICES } },
      [`POST ${LIST}`]: { body: { data: draft(), meta: { missing: [] } } },
      [`GET ${MAP}`]: opened(),
      ...replies,
    },
  });

describe('the list of journeys', () => {
  it('has health, coverage, owner, state and last change; stages are behind a button', async () => {
    open();
    const link = await screen.findByRole('link', { name: 'Order online' });
    expect(link).toHaveAttribute('href', '/plugins/cx/journeys/doc1?content=en');
    const table = screen.getByRole('grid');
    expect(table).toHaveTextContent('+24 +21 … +26 · 520 answers');
    expect(table).toHaveTextContent('50%');
    expect(table).toHaveTextContent('Sara');
    expect(table).toHaveTextContent('Omid');
    fireEvent.click(screen.getByRole('button', { name: 'Stages of Order online' }));
    expect(screen.getByText('Purchase')).toBeInTheDocument();
  });

  it('says what to do where there is none yet', async () => {
    open({ [LIST]: listOf([]) });
    expect(await screen.findByText('No journeys yet')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'New journey' }).length).toBeGreaterThan(0);
  });

  it('is refused to those who may not read journeys', async () => {
    openJourney({ url: '/plugins/cx/journeys', permissions: ['plugin::cx.feedback.read'] });
    expect(await screen.findByText(/^You may not see these numbers/)).toBeInTheDocument();
  });
});

describe('a new journey', () => {
  it('is made from a template in the chosen language, and opened', async () => {
    const server = open();
    fireEvent.click(await screen.findByRole('button', { name: 'New journey' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByRole('radio', { name: /^Online shop/ }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/journeys/doc1?content=en'));
    expect(server.sent.find(({ path }) => path === LIST)?.body).toEqual({
      ...{ from: 'template', template: 'online-shop', locale: 'en' },
    });
  });

  it('is copied from another one, for another persona, segment and location', async () => {
    const choices = {
      ...CHOICES,
      personas: [...CHOICES.personas, { key: 'omid', name: 'Omid, 60', segment: 'loyal' }],
      segments: ['loyal'],
      locations: [{ key: 'north', name: 'North store' }],
    };
    const server = open({ [`${LIST}/choices`]: { body: { data: choices } } });
    fireEvent.click(await screen.findByRole('button', { name: 'New journey' }));
    const dialog = await screen.findByRole('dialog');
    const choose = (name: string, value: string) =>
      fireEvent.change(within(dialog).getByRole('combobox', { name }), { target: { value } });
    await within(dialog).findByRole('combobox', { name: 'Begin with' });
    choose('Begin with', 'copy');
    await within(dialog).findByRole('option', { name: 'Order online' });
    choose('Copy of', 'doc1');
    for (const name of ['Persona', 'Segment', 'Location']) {
      const box = within(dialog).getByRole('combobox', { name });
      expect(within(box).getAllByRole('option')[0]).toHaveTextContent('as in the original');
    }
    choose('Persona', 'omid');
    choose('Location', 'north');
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Name' }), {
      target: { value: 'Order online, Omid' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(currentUrl()).toBe('/plugins/cx/journeys/doc1?content=en'));
    expect(server.sent.find(({ path }) => path === LIST)?.body).toEqual({
      ...{ from: 'copy', of: 'doc1', name: 'Order online, Omid', locale: 'en' },
      ...{ persona: 'omid', location: 'north' },
    });
  });

  it('says by name which steps have no touchpoint yet, the first five of them', async () => {
    const missing = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((name) => ({
      ...{ step: name, key: null, name, channel: null },
    }));
    open({ [`POST ${LIST}`]: { body: { data: draft(), meta: { missing } } } });
    fireEvent.click(await screen.findByRole('button', { name: 'New journey' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(await within(dialog).findByRole('radio', { name: /Online shop/ }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    const told = await screen.findByText(/^7 steps have no touchpoint yet/);
    expect(told.textContent?.replace(/[\u2066-\u2069]/g, '')).toBe(
      '7 steps have no touchpoint yet: One, Two, Three, Four, Five, and 2 more. Choose them in the steps.'
    );
  });

  it('says where a file is damaged, and keeps what was chosen', async () => {
    const message = 'row 4: there is no stage';
    const fault = { path: ['row 4'], message };
    open({
      [`POST ${LIST}`]: {
        status: 400,
        body: {
          data: null,
          error: { status: 400, name: 'ValidationError', message, details: { errors: [fault] } },
        },
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'New journey' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByRole('combobox', { name: 'Begin with' }), {
      target: { value: 'file' },
    });
    const file = new File(['stage,step'], 'map.csv');
    Object.assign(file, { text: () => Promise.resolve('stage,step') });
    fireEvent.change(within(dialog).getByLabelText('File'), { target: { files: [file] } });
    await within(dialog).findByText(/^map.csv is read/);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Create' }));
    expect(await within(dialog).findByText(message)).toBeInTheDocument();
  });

  it('offers its templates in Persian on a Persian page', async () => {
    speak('fa');
    const server = open();
    fireEvent.click(await screen.findByRole('button', { name: 'سفر تازه' }));
    await screen.findByRole('dialog');
    await waitFor(() => {
      const asked = server.requests.filter(({ pathname }) => pathname === `${LIST}/choices`);
      expect(asked.at(-1)?.searchParams.get('locale')).toBe('fa');
    });
  });
});
