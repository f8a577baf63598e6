import { createApp } from './host-app.mjs';
import { withHost } from './host.mjs';
import { measureGrowth, reader, worst } from './reader.mjs';

/** Cases in the smaller database. */
const FEW = 2_000;
/** Cases whose time to resolution is estimated at once. */
const SURVIVAL_CASES = 100_000;

const QUEUE = '/cx/complaints?limit=50';

/** What the queue's page asks: its first page by each order, one deep inside, its parts and filters. */
const PAGES = {
  first: QUEUE,
  overdue: `${QUEUE}&queue=overdue`,
  unassigned: `${QUEUE}&queue=unassigned`,
  waiting: `${QUEUE}&queue=waiting`,
  byPriority: `${QUEUE}&order=priority`,
  newest: `${QUEUE}&order=newest`,
  all: `${QUEUE}&queue=all&order=newest`,
  ended: `${QUEUE}&queue=ended&order=newest`,
  deep: `${QUEUE}&queue=all&order=newest&after=0.${Date.parse('2025-07-01')}.1`,
  ofLocation: `${QUEUE}&filters[location][$in][0]=store-7`,
};

const withFilled = async (client, cases, port, work) => {
  const app = await createApp(client, `complaints-${cases}`, port);
  try {
    return await withHost(app, async (host) => {
      await host.ask('fillComplaints', { cases });
      return work(app, host);
    });
  } finally {
    await app.remove();
  }
};

/** What a page of the queue costs more with many cases than with few. */
const measureQueue = async (many, few, options, log) => {
  const growth = await measureGrowth(PAGES, many, few, options.requestRounds);
  for (const [request, { manyP50, fewP50 }] of Object.entries(growth)) {
    log(`${request}: ${manyP50.toFixed(2)} ms, with few cases ${fewP50.toFixed(2)} ms`);
  }
  return growth;
};

/** What time to resolution costs, against reading the rows that it is computed from. */
const measureSurvival = async (host, { kpiRounds }, log) => {
  const survival = await host.ask('compareSurvival', { cases: SURVIVAL_CASES, rounds: kpiRounds });
  const { cases, sqlMilliseconds, pluginMilliseconds } = survival;
  log(
    `${cases} cases: rows by SQL ${sqlMilliseconds.toFixed(1)} ms, Kaplan–Meier ${pluginMilliseconds.toFixed(1)} ms`
  );
  return survival;
};

/** The desk with many cases against the desk with few. */
export const measureComplaints = (client, options, log) =>
  withFilled(client, options.cases, options.port, (manyApp, manyHost) =>
    withFilled(client, FEW, options.port + 1, async (fewApp, fewHost) => {
      const readers = [await reader(manyApp, manyHost), await reader(fewApp, fewHost)];
      const queue = await measureQueue(...readers, options, log);
      const plans = await manyHost.ask('explainQueue', { ...readers[0], pages: PAGES });
      const survival = await measureSurvival(manyHost, options, log);
      return {
        figures: {
          queue_p50_ratio: worst(queue),
          km_100k_ms_ratio: survival.pluginMilliseconds / survival.sqlMilliseconds,
        },
        raw: { cases: options.cases, fewCases: FEW, queue, plans, survival },
      };
    })
  );
