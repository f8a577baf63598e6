import { isLocalDate } from '../../../server/src/calendar';
import type {
  FactChoice,
  FactCursor,
  FactListQuestion,
} from '../../../server/src/store/fact-list-types';
import { joined } from '../../../server/src/store/held-stretches';
import type { Fact } from '../../../server/src/store/types';
import { describeOnEachDatabase } from '../host';
import { randomFacts } from './random-facts';
import { insertFacts, startStoreHost, type StoreHost } from './store-host';

const HOUR = 3_600_000;
const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const NO_CONTEXT = {
  survey: null,
  journey: null,
  location: null,
  channel: null,
  segment: null,
  language: null,
  touchpoint: null,
  stage: null,
  category: null,
  team: null,
  comment: null,
  exclusion: null,
};

/** Enough that the year is not simply walked through: of one metric, 33 a day. */
const crowd = (): Fact[] =>
  Array.from({ length: 12_100 }, (_, index) => {
    const occurredAt = new Date(
      Date.parse(YEAR.from) + Math.floor((index / 12_100) * 366) * 24 * HOUR
    );
    return {
      ...randomFacts(1, { seed: 1, name: `crowd-${index}` })[0]!,
      ...NO_CONTEXT,
      metric: 'nps',
      scale: '0..10',
      score: index % 11,
      occurredAt,
      localDate: occurredAt.toISOString().slice(0, 10),
    };
  });

/** Few, on days alone and on neighbouring ones, with moments as far from their dates as zones allow. */
const few = (): Fact[] =>
  ['02-10', '02-10', '02-11', '02-12', '05-30', '06-03', '06-04', '11-01', '12-31'].map(
    (day, index) => ({
      ...randomFacts(1, { seed: 2, name: `few-${index}` })[0]!,
      ...NO_CONTEXT,
      metric: index % 2 ? 'enps' : 'nps',
      scale: '0..10',
      score: index % 3,
      touchpoint: 'kiosk',
      localDate: `2024-${day}`,
      occurredAt: new Date(Date.parse(`2024-${day}`) + (index % 2 ? 35 : -13) * HOUR),
    })
  );

describe('days as stretches', () => {
  const days = (...dates: string[]) => dates.map((date) => ({ start: date, end: date }));

  it('joins what a zone could put in another order', () => {
    expect(joined(days('2024-02-28', '2024-03-01', '2024-03-03'))).toEqual([
      { from: '2024-02-28', to: '2024-03-03' },
    ]);
    expect(joined(days('2024-02-28', '2024-03-02'))).toEqual([
      { from: '2024-02-28', to: '2024-02-28' },
      { from: '2024-03-02', to: '2024-03-02' },
    ]);
    expect(joined([])).toEqual([]);
  });
});

describeOnEachDatabase('few answers among many', (client) => {
  let host: StoreHost;

  const walk = async (question: Partial<FactListQuestion>, limit: number): Promise<Fact[]> => {
    const facts: Fact[] = [];
    for (let after: FactCursor | null = null; ;) {
      const page = await host.store.facts.list({
        ...YEAR,
        order: 'newest',
        ...question,
        after,
        limit,
      });
      facts.push(...page.map(({ fact }) => fact));
      after = page.at(-1)?.cursor ?? null;
      if (page.length < limit) return facts;
    }
  };
  const ids = (facts: readonly Fact[]) => facts.map(({ documentId }) => documentId);

  /** Dates between which answers were read, statement by statement. */
  const datesRead = async (work: () => Promise<unknown>): Promise<string[][]> => {
    const read: string[][] = [];
    const note = ({ sql, bindings }: { sql: string; bindings?: unknown[] }) => {
      if (sql.includes('cx_feedbacks') && sql.includes('LIMIT'))
        read.push(
          (bindings ?? []).filter((value): value is string => isLocalDate(value as string))
        );
    };
    host.strapi.db.connection.on('query', note);
    await work();
    host.strapi.db.connection.removeListener('query', note);
    return read;
  };

  beforeAll(async () => {
    host = await startStoreHost(client);
    await insertFacts(host.store, crowd());
    await insertFacts(host.store, few());
  });
  afterAll(() => host.stop());

  it.each(['newest', 'oldest', 'highest', 'lowest'] as const)(
    'come %s first, page by page, as they would from all',
    async (order) => {
      const all = await walk({ order }, 5_000);
      expect(all).toHaveLength(12_109);
      const wanted = all.filter(({ touchpoint }) => touchpoint === 'kiosk');
      expect(wanted).toHaveLength(9);
      for (const limit of [1, 2, 50]) {
        const found = await walk({ order, filters: { touchpoint: ['kiosk'] } }, limit);
        expect(ids(found)).toEqual(ids(wanted));
        const ofMetric = await walk({ order, metric: 'enps' }, limit);
        expect(ids(ofMetric)).toEqual(ids(wanted.filter(({ metric }) => metric === 'enps')));
      }
    }
  );

  it('are looked for on their days alone', async () => {
    const filters = { touchpoint: ['kiosk'] };
    const read = await datesRead(() => walk({ filters }, 50));
    expect(read).toEqual([
      ['2024-12-31', '2024-12-31'],
      ['2024-11-01', '2024-11-01'],
      ['2024-06-03', '2024-06-04'],
      ['2024-05-30', '2024-05-30'],
      ['2024-02-10', '2024-02-12'],
    ]);
    const choice: FactChoice = {
      ...YEAR,
      filters,
      metric: null,
      minScore: null,
      maxScore: null,
      commented: false,
      leading: false,
      search: [],
      counting: 'all',
      archive: 'all',
    };
    const counted = await datesRead(async () => {
      expect(await host.store.facts.count(choice, 100_000)).toBe(9);
    });
    expect(counted).toHaveLength(5);
  });

  it('are not looked for under scores that they never have', async () => {
    const read = await datesRead(() => walk({ order: 'highest', metric: 'enps' }, 50));
    // Of enps: scores 0, 1 and 2, each on days of its own.
    expect(read.length).toBeLessThanOrEqual(4);
    expect(await datesRead(() => walk({ metric: 'ces' }, 50))).toEqual([]);
  });

  it('are found as soon as they are there, and no longer when they are gone', async () => {
    const filters = { touchpoint: ['lift'] };
    const one = { ...few()[4]!, documentId: 'lift-d', responseId: 'lift-r', touchpoint: 'lift' };
    expect(await walk({ filters }, 50)).toEqual([]);
    await insertFacts(host.store, [one]);
    expect(ids(await walk({ filters }, 50))).toEqual(['lift-d']);
  });
});
