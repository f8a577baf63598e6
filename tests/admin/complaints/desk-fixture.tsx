import { Route, Routes } from 'react-router-dom';

import type { DeskChoices } from '../../../shared/contracts/complaint-desk';
import type {
  ComplaintLabels,
  ComplaintListed,
  ComplaintQueue,
} from '../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { PREFERENCE_KEY } from '../../../admin/src/language/preference';
import { App } from '../../../admin/src/pages/App';
// Compiled before the first test, which would wait for it otherwise.
import '../../../admin/src/pages/complaints/ComplaintPages';
import { overview } from '../overview-fixture';
import { renderAdmin, type AdminOptions, type Server } from '../render-admin';

/** The reader's own id in these tests. */
export const ME = '7';

export const speak = (locale: string): void =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));

export const listed = (over: Partial<ComplaintListed> = {}): ComplaintListed => ({
  reference: 'CX-2026-000001',
  kind: 'complaint',
  state: 'investigating',
  stateSince: '2026-03-01T08:00:00.000Z',
  subject: 'Parcel “ready” but not at the counter',
  excerpt: null,
  priority: 'high',
  severity: 'medium',
  safety: false,
  channel: 'website',
  language: 'en',
  location: 'olaya',
  touchpoint: null,
  category: null,
  assignee: null,
  team: null,
  anonymous: false,
  complainant: null,
  receivedAt: '2026-03-01T07:00:00.000Z',
  endedAt: null,
  reopens: 0,
  next: {
    target: 'resolution',
    dueAt: '2126-03-02T12:00:00.000Z',
    workingSeconds: 2 * 3600 + 10 * 60 + 30,
    clock: 'working',
    running: false,
    changesIn: 9_000,
  },
  customerWroteAt: null,
  paused: false,
  timeZone: 'Asia/Riyadh',
  sequence: 5,
  ...over,
});

export const labels: ComplaintLabels = {
  location: { olaya: 'Riyadh Olaya' },
  touchpoint: {},
  category: {},
  cause: {},
  person: { '7': 'Reader Self', '8': 'Sara A.' },
};

export const choices: DeskChoices = {
  people: [
    { id: '7', name: 'Reader Self' },
    { id: '8', name: 'Sara A.' },
  ],
  teams: ['Returns'],
  categories: [
    { key: 'delivery', name: 'Delivery', parent: null, team: null },
    { key: 'late', name: 'Late', parent: 'delivery', team: null },
  ],
  causes: [],
  remedies: [],
  locations: [{ key: 'olaya', name: 'Riyadh Olaya' }],
  regions: [{ key: 'Gulf', name: 'Gulf' }],
  formats: [],
  touchpoints: [],
  products: [{ key: 'p1', name: 'Kettle' }],
  templates: [],
};

export const counts: Record<ComplaintQueue, number> = {
  ...{ mine: 3, unassigned: 12, due_soon: 0, overdue: 1, waiting: 2, open: 40 },
  ...{ ended: 1000, all: 1000 },
};

const CASES = [
  listed(),
  listed({
    reference: 'CX-2026-000002',
    subject: 'تأخر الطلب ساعتين',
    language: 'ar',
    state: 'awaiting_customer',
    paused: true,
    next: null,
    assignee: '8',
    team: 'Returns',
  }),
  listed({
    reference: 'CX-2026-000003',
    subject: null,
    excerpt: 'The blender caught fire',
    priority: 'urgent',
    safety: true,
    assignee: ME,
    next: {
      target: 'first_response',
      dueAt: '2026-03-01T09:00:00.000Z',
      workingSeconds: -3_900,
      clock: 'working',
      running: false,
      changesIn: null,
    },
  }),
];

export const listOf = (complaints: readonly ComplaintListed[], next: string | null = null) => ({
  body: { data: complaints, meta: { next, labels } },
});

/** Under the path at which the admin has it: the desk's own links lead there. */
const Desk = () => (
  <Routes>
    <Route path="/plugins/cx/*" element={<App />} />
  </Routes>
);

/** The desk in a browser, with three cases; only the network is played. */
export const openDesk = (options: Partial<AdminOptions> = {}): Server =>
  renderAdmin(<Desk />, {
    answer: overview,
    permissions: [ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.handleComplaints],
    paths: { '/cx/complaints/counts': counts, '/cx/complaints/choices': choices },
    ...options,
    url: `/plugins/cx${options.url ?? '/complaints'}`,
    replies: {
      '/cx/complaints': listOf(CASES),
      '/cx/complaints/products': { body: { data: null } },
      '/cx/complaints/board': { body: { data: [], meta: { labels } } },
      ...options.replies,
    },
  });
