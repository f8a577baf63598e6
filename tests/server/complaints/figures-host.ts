import type { Actor } from '../../../shared/contracts/complaint';
import type { Channel } from '../../../shared/dimensions';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import type { ComplaintsService, Wish } from '../../../server/src/services/complaints';
import type { Filing } from '../../../server/src/services/complaints/file';
import type { Host } from '../host';
import {
  ACKNOWLEDGED,
  AGENT,
  ASSESSED,
  CLOSED,
  DECIDED,
  INVESTIGATING,
  PROPOSED,
} from './case-steps';

export const DAY = 86_400_000;
export const START = Date.parse('2025-03-03T06:00:00Z');

/** When a case came in, was answered and closed, in days after the first; null: not yet. */
export interface Told {
  day: number;
  answered: number | null;
  closed: number | null;
  reopened?: number;
  closedAgain?: number;
  withdrawn?: number;
  location?: string;
  category?: string;
  team?: string;
  customer?: string;
  cause?: string;
  cost?: number;
  channel?: Channel;
  touchpoint?: string;
  /** To whom it went when it came in, and to whom it was given later. */
  filedFor?: string;
  handed?: { day: number; team: string };
  /** When an external body was asked; it is closed as exhausted then. */
  external?: number;
  /** null: of somebody of whom nothing is known; else everyone writes from an address of their own. */
  email?: string | null;
  phone?: string;
}

export const CASES: Told[] = [
  { day: 0, answered: 0.5, closed: 1, location: 'north', category: 'late', customer: 'k1' },
  { day: 0, answered: 1, closed: 2, location: 'north', category: 'late', cost: 2500 },
  { day: 1, answered: 1.5, closed: 3, location: 'south', category: 'broken', cost: 1500 },
  { day: 1, answered: 2, closed: 4, location: 'north', reopened: 6, closedAgain: 9 },
  { day: 2, answered: 3, closed: 7, location: 'south', customer: 'k1', category: 'late' },
  { day: 3, answered: 5, closed: 10, location: 'south', cause: 'carrier', customer: 'k2' },
  { day: 4, answered: null, closed: null, withdrawn: 6, location: 'north' },
  { day: 5, answered: 6, closed: null, location: 'north', team: 'care' },
  { day: 8, answered: null, closed: null, location: 'south' },
  { day: 20, answered: 20.5, closed: 24, location: 'south', cause: 'carrier', customer: 'k2' },
];
export const NOW = 150;

let filed = 0;

export const filing = ({ email = `guest-${++filed}@example.com`, ...told }: Told): Filing => ({
  facts: {
    kind: 'complaint',
    channel: told.channel ?? 'website',
    locale: 'ar',
    anonymous: false,
    ...(told.location && { location: told.location }),
    ...(told.touchpoint && { touchpoint: told.touchpoint }),
    ...(told.category && { category: told.category }),
    ...(told.customer && { customer: told.customer }),
    ...(told.filedFor && { team: told.filedFor }),
  },
  text: 'late',
  complainant: { name: null, email, phone: told.phone ?? null },
  by: { role: 'complainant', id: null },
  acknowledgedBy: 'email',
});

export const assessed = ({ team }: Told): Wish[] => [
  ACKNOWLEDGED,
  { ...ASSESSED, facts: { ...ASSESSED.facts, ...(team && { team }) } },
];

const closing = ({ cause = 'other', cost }: Told): Wish[] => [
  {
    ...PROPOSED,
    facts: {
      findings: 'found',
      causeCode: cause,
      remedy: cost
        ? { type: 'refund', cost: { amount: cost, currency: 'SAR' } }
        : { type: 'apology', cost: null },
    },
  },
  ...(cost ? ([{ type: 'approval', granted: true, reason: 'fair' }] as Wish[]) : []),
  DECIDED,
  { type: 'step', to: 'accepted' },
  CLOSED,
];

/** The month in which most cases came in. */
export const WINDOW = 'from=2025-03-01&to=2025-03-31&timeZone=UTC';

/** Sets the clock to some days after the first case. */
export const at = (day: number) => jest.setSystemTime(START + day * DAY);

const WITHDRAWN: Wish[] = [
  ACKNOWLEDGED,
  { type: 'step', to: 'withdrawn', reason: 'changed my mind' },
];
const REOPENED: Wish[] = [{ type: 'step', to: 'reopened', reason: 'again' }, INVESTIGATING];

/** The decision is refused, an ombudsman asked, who agrees with it. */
const referred = (told: Told): Wish[] => [
  ...closing(told).slice(0, -2),
  { type: 'step', to: 'rejected', reason: 'not enough' },
  {
    type: 'step',
    to: 'external_referred',
    facts: { externalBody: 'Ombudsman', externalReference: 'O-1' },
  },
];
const EXHAUSTED: Wish = {
  type: 'step',
  to: 'closed_exhausted',
  reason: 'the ombudsman agrees with us',
  facts: { externalOutcome: 'upheld' },
};

/** What is done with a case after it came in, in order. */
const happenings = (told: Told): [day: number, wishes: Wish[]][] => {
  const { answered, closed, withdrawn, reopened, closedAgain, handed, external } = told;
  const all: [number | null | undefined, Wish[]][] = [
    [answered, [...assessed(told), INVESTIGATING, { type: 'message', text: 'hello' }]],
    [handed?.day, [{ type: 'facts', facts: { team: handed?.team ?? null } }]],
    [external, referred(told)],
    [closed, external === undefined ? closing(told) : [EXHAUSTED]],
    [withdrawn, WITHDRAWN],
    [reopened, REOPENED],
    [closedAgain, closing(told)],
  ];
  return all.flatMap(([day, wishes]) => (day == null ? [] : [[day, wishes]]));
};

const MANAGER: Actor = { role: 'manager', id: '8' };

const live = (
  complaints: ComplaintsService,
  told: Told
): [day: number, act: () => Promise<unknown>][] => {
  let reference = '';
  const file = async () => {
    reference = (await complaints.file(filing(told))).row.reference;
  };
  const execute = async (wishes: Wish[]) => {
    for (const wish of wishes) {
      await complaints.execute(reference, [wish], {
        by: wish.type === 'approval' ? MANAGER : AGENT,
      });
    }
  };
  const done = happenings(told).map(([day, wishes]): [number, () => Promise<unknown>] => [
    day,
    () => execute(wishes),
  ]);
  return [[told.day, file], ...done];
};

/** A host whose cases have happened, looked at long after them, and answers to hold them against. */
export interface FiguresHost {
  host: Host;
  token: string;
  complaints: ComplaintsService;
  /** A KPI through the content API. */
  ask(path: string): Promise<KpiAnswer>;
}

/** Lets the cases happen at a host. */
export const liveFigures = async (
  host: Host,
  cases: readonly Told[] = CASES
): Promise<FiguresHost> => {
  const token = await host.apiToken();
  const complaints = host.strapi.plugin('cx').service('complaints') as ComplaintsService;
  for (const key of ['north', 'south']) {
    await host.strapi
      .documents('plugin::cx.location' as 'plugin::upload.file')
      .create({ data: { key, name: key, timeZone: 'UTC' } as never });
  }
  jest.useFakeTimers({
    now: START,
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'setImmediate',
      'clearImmediate',
      'nextTick',
      'queueMicrotask',
      'performance',
      'hrtime',
    ],
  });
  const steps = cases.flatMap((told) => live(complaints, told)).sort(([a], [b]) => a - b);
  for (const [day, act] of steps) {
    at(day);
    await act();
  }
  at(NOW);
  await host.request
    .post('/api/cx/feedback/batch')
    .set('Authorization', `Bearer ${token}`)
    .send({
      allOrNothing: true,
      responses: Array.from({ length: 200 }, (_, index) => ({
        occurredAt: '2025-03-10T10:00:00Z',
        location: index < 120 ? 'north' : 'south',
        customer: `c${index % 150}`,
        answers: [{ metric: 'nps', score: 8 }],
      })),
    })
    .expect(200);
  const ask = async (path: string): Promise<KpiAnswer> => {
    const { body } = await host.request
      .get(`/api/cx/kpis/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data;
  };
  return { host, token, complaints, ask };
};
