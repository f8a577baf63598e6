import { FACT_DIMENSIONS, type FactDimension } from '../../../shared/dimensions';
import { addDays } from '../../../server/src/calendar';
import type { Fact, HistogramQuestion } from '../../../server/src/store/types';
import { describeOnEachDatabase } from '../host';
import { randomFacts, seededRandom } from './random-facts';
import { lines, recount } from './recount';
import { allFacts, insertFacts, startStoreHost, type StoreHost } from './store-host';

const METRICS = ['nps', 'csat', 'emotion', 'pünktlichkeit', 'response'];

const days = (from: string, count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({
    start: addDays(from, index * length),
    end: addDays(from, (index + 1) * length - 1),
  }));

const whole: Pick<HistogramQuestion, 'from' | 'to'> = { from: '2023-12-01', to: '2024-03-01' };

/** Values that facts have, and one that none has. */
const valuesOf = (facts: readonly Fact[], dimension: FactDimension): string[] => [
  ...new Set(facts.flatMap((fact) => fact[dimension] ?? [])),
  'nowhere',
];

describeOnEachDatabase('histograms', (client) => {
  let host: StoreHost;
  const facts = randomFacts(400, { seed: 7, name: 'a' });

  const check = async (question: HistogramQuestion): Promise<void> => {
    const read = await host.store.histograms.read(question);
    expect({ question, cells: lines(read) }).toEqual({
      question,
      cells: lines(recount(facts, question)),
    });
  };

  beforeAll(async () => {
    host = await startStoreHost(client);
    for (let start = 0; start < facts.length; start += 150) {
      await insertFacts(host.store, facts.slice(start, start + 150));
    }
  });

  afterAll(() => host.stop());

  it('gives the facts back as they were put in', async () => {
    expect(await allFacts(host.store)).toEqual(facts);
    const viaStrapi = await host.strapi
      .documents('plugin::cx.feedback')
      .findOne({ documentId: facts[0]!.documentId });
    expect(viaStrapi).toMatchObject({
      score: facts[0]!.score,
      occurredAt: facts[0]!.occurredAt.toISOString(),
      leads: facts[0]!.leads,
    });
  });

  it('sums windows at every alignment with the blocks', async () => {
    for (let shift = 0; shift < 9; shift += 1) {
      const from = addDays('2023-12-21', shift);
      for (const length of [1, 5, 8, 9, 17, 30]) {
        const to = addDays(from, length - 1);
        await check({ metrics: METRICS, from, to, filters: {}, by: null });
      }
    }
  });

  it('cuts the window into days, weeks and months', async () => {
    for (const length of [1, 7, 30]) {
      const periods = days('2023-12-18', Math.ceil(50 / length), length);
      await check({ metrics: METRICS, ...whole, filters: {}, by: null, periods });
      await check({ metrics: ['nps', 'response'], ...whole, filters: {}, by: 'location', periods });
    }
  });

  it('groups by each dimension, with a group of those without', async () => {
    for (const by of FACT_DIMENSIONS) await check({ metrics: METRICS, ...whole, filters: {}, by });
  });

  it('filters by one value, several values and scales in each dimension', async () => {
    for (const dimension of FACT_DIMENSIONS) {
      const values = valuesOf(facts, dimension);
      for (const by of [null, ...FACT_DIMENSIONS]) {
        await check({
          metrics: METRICS,
          ...whole,
          filters: { [dimension]: values.slice(0, 1) },
          by,
        });
      }
      const filters = { [dimension]: values.slice(1), scale: ['1..5', '0..10'] };
      await check({ metrics: METRICS, ...whole, filters, by: null });
    }
    await check({ metrics: METRICS, ...whole, filters: { location: [] }, by: null });
    await check({ metrics: METRICS, ...whole, filters: { scale: ['0..1'] }, by: 'channel' });
  });

  it('answers any combination of filters and grouping alike', async () => {
    const random = seededRandom(99);
    for (let round = 0; round < 60; round += 1) {
      const filters: HistogramQuestion['filters'] = {};
      for (const dimension of FACT_DIMENSIONS) {
        if (random() > 0.25) continue;
        filters[dimension] = valuesOf(facts, dimension).filter(() => random() < 0.6);
      }
      const by =
        random() < 0.5 ? null : FACT_DIMENSIONS[Math.floor(random() * FACT_DIMENSIONS.length)]!;
      const periods = random() < 0.5 ? days('2023-12-24', 3, 11) : undefined;
      await check({ metrics: METRICS, ...whole, filters, by, periods });
    }
  });

  it('counts responses and finds no difference', async () => {
    expect(await host.store.facts.countResponses()).toBe(400);
    expect(await host.store.verification.verify()).toMatchObject({
      differences: 0,
      examples: [],
      facts: facts.length,
    });
  });
});
