import type { Actor } from '../../../shared/contracts/complaint';
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

export const filing = ({ location, category, customer }: Told): Filing => ({
  facts: {
    kind: 'complaint',
    channel: 'website',
    locale: 'ar',
    anonymous: false,
    ...(location && { location }),
    ...(category && { category }),
    ...(customer && { customer }),
  },
  text: 'late',
  complainant: { name: null, email: 'a@example.com', phone: null },
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
      remedy: { type: 'refund', cost: cost ? { amount: cost, currency: 'SAR' } : null },
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

const live = async (
  complaints: ComplaintsService,
  told: Told
): Promise<[day: number, act: () => Promise<unknown>][]> => {
  let reference = '';
  const execute = (wishes: Wish[], by = AGENT) => complaints.execute(reference, wishes, { by });
  const steps: [number, () => Promise<unknown>][] = [
    [
      told.day,
      async () => {
        reference = (await complaints.file(filing(told))).row.reference;
      },
    ],
  ];
  const { answered, closed, withdrawn, reopened, closedAgain } = told;
  const MANAGER: Actor = { role: 'manager', id: '8' };
  const close = async () => {
    for (const wish of closing(told))
      await execute([wish], wish.type === 'approval' ? MANAGER : AGENT);
  };
  if (answered !== null) {
    steps.push([
      answered,
      () => execute([...assessed(told), INVESTIGATING, { type: 'message', text: 'hello' }]),
    ]);
  }
  if (closed !== null) steps.push([closed, close]);
  if (withdrawn !== undefined) {
    steps.push([
      withdrawn,
      () =>
        execute(
          [ACKNOWLEDGED, { type: 'step', to: 'withdrawn', reason: 'changed my mind' }],
          AGENT
        ),
    ]);
  }
  if (reopened !== undefined) {
    steps.push([
      reopened,
      () => execute([{ type: 'step', to: 'reopened', reason: 'again' }, INVESTIGATING]),
    ]);
  }
  if (closedAgain !== undefined) steps.push([closedAgain, close]);
  return steps;
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
export const liveFigures = async (host: Host): Promise<FiguresHost> => {
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
  const steps = (await Promise.all(CASES.map((told) => live(complaints, told))))
    .flat()
    .sort(([a], [b]) => a - b);
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
