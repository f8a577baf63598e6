import { Route, Routes } from 'react-router-dom';
import type { Journey, Stage } from '../../../shared/contracts/journey';
import type { GetJourneyMap, JourneyDraft } from '../../../shared/contracts/journey-editor';
import { emptyJourney } from '../../../shared/journey-map';
import { READ_JOURNEYS } from '../../../admin/src/constants';
import { PREFERENCE_KEY } from '../../../admin/src/language/preference';
import { App } from '../../../admin/src/pages/App';
// Compiled before the first test, which would wait for it otherwise.
import '../../../admin/src/pages/journeys/JourneyPages';
import { overview } from '../overview-fixture';
import { renderAdmin, type AdminOptions, type Server } from '../render-admin';

export const speak = (locale: string): void =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));

const STAGES: Stage[] = [
  {
    key: 'purchase',
    name: 'Purchase',
    steps: [
      {
        id: 'checkout',
        name: 'Checkout',
        cells: { touchpoint: 'checkout', action: 'Pays in three taps', emotion: 1 },
      },
      { id: 'ready', name: 'Ready message', cells: { action: 'Leaves for the store' } },
    ],
  },
  {
    key: 'collection',
    name: 'Collection',
    steps: [{ id: 'pickup', name: 'Pick-up', cells: { action: 'Asks for the parcel' } }],
  },
];

export const journey = (over: Partial<Journey> = {}): Journey => ({
  ...emptyJourney('order', 'Order online'),
  stages: STAGES,
  ...over,
});

export const draft = (over: Partial<JourneyDraft> = {}): JourneyDraft => ({
  documentId: 'doc1',
  locale: 'en',
  revision: 'r1',
  journey: journey(),
  publication: 'modified',
  inForce: { version: 7, since: '2026-03-01T08:00:00.000Z' },
  lastChange: { by: 'Omid', at: '2026-03-02T08:00:00.000Z' },
  locales: [{ locale: 'en', publication: 'modified' }],
  ...over,
});

const RIGHTS = { create: true, update: true, publish: true, delete: true, numbers: false };

const META: GetJourneyMap.Response['meta'] = {
  rights: RIGHTS,
  touchpoints: {
    checkout: { key: 'checkout', name: 'Checkout page', channel: 'app', archived: false },
  },
};

export const opened = (
  over: Partial<JourneyDraft> = {},
  meta: Partial<GetJourneyMap.Response['meta']> = {}
) => ({ body: { data: draft(over), meta: { ...META, ...meta } } });

/** What saving answers. */
export const saved = (revision: string) => ({
  body: {
    data: {
      documentId: 'doc1',
      locale: 'en',
      revision,
      publication: 'modified',
      inForce: null,
      lastChange: { by: 'Reader', at: '2026-03-02T09:00:00.000Z' },
      locales: [],
    },
  },
});

export const MAP = '/cx/journey-maps/doc1';

const JourneyApp = () => (
  <Routes>
    <Route path="/plugins/cx/*" element={<App />} />
  </Routes>
);

/** The plugin's pages at a journey, with only the network played. */
export const openJourney = (options: Partial<AdminOptions> = {}): Server =>
  renderAdmin(<JourneyApp />, {
    answer: overview,
    url: '/plugins/cx/journeys/doc1',
    permissions: [READ_JOURNEYS],
    ...options,
    replies: {
      [`GET ${MAP}`]: opened(),
      [`PUT ${MAP}`]: saved('r2'),
      '/cx/touchpoints/checkout/contents': { body: { data: { contents: [], more: false } } },
      '/cx/journey-maps/choices': { body: { data: { locales: [], personas: [], locations: [] } } },
      ...options.replies,
    },
  });
