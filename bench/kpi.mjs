import { createFilledApp } from './import.mjs';
import { withHost } from './host.mjs';
import { measureGrowth, reader, worst } from './reader.mjs';
import { LOCATIONS, YEAR } from './world.mjs';

/** Answers in the smaller database. */
const FEW = 10_000;

/**
 * What the overview asks: the page as it opens (its last 90 days end with the world's last day), and a
 * KPI's year by location, with and without its months.
 */
const REQUESTS = {
  overview:
    '/cx/overview?from=2025-10-03&to=2025-12-31&timeZone=UTC&calendar=gregorian&locale=en' +
    '&interval=week&by=location&compare=previous&attention=true',
  kpiByLocation: `/cx/kpis/nps?from=${YEAR.from}&to=${YEAR.to}&by=location`,
  kpiByLocationAndMonth: `/cx/kpis/nps?from=${YEAR.from}&to=${YEAR.to}&by=location&interval=month&compare=previous`,
};

const FEEDBACK = `/cx/feedback?from=${YEAR.from}&to=${YEAR.to}&limit=50&archive=open`;

/** What the feedback page asks: its first page, one in the middle of the year, and filtered ones. */
const PAGES = {
  first: FEEDBACK,
  deep: `${FEEDBACK}&after=${Date.parse(YEAR.from) + 183 * 86_400_000}.1`,
  ofLocation: `${FEEDBACK}&filters[location][$in][0]=${LOCATIONS[0]}`,
  detractors: `${FEEDBACK}&metric=nps&maxScore=6&commented=true`,
  searched: `${FEEDBACK}&search=friendly`,
};

/** Orders by score of a metric that has neither the highest nor the lowest of all scores. */
const SORTS = {
  highest: `${FEEDBACK}&metric=ces&order=highest`,
  lowest: `${FEEDBACK}&metric=ces&order=lowest`,
};

/** What is filtered by that hardly any answer has: here none. */
const RARE = {
  touchpoint: `${FEEDBACK}&filters[touchpoint][$in][0]=nowhere`,
  metric: `${FEEDBACK}&metric=enps`,
};

const STEPS = 60;
const OVERLAY = '/overlay?timeZone=UTC&locale=en&compare=previous';

/** What the board asks: the numbers of a quarter, those of the year, and those with every step's weeks. */
const OVERLAYS = Object.fromEntries(
  Object.entries({
    quarter: `${OVERLAY}&from=2025-10-03&to=2025-12-31`,
    year: `${OVERLAY}&from=${YEAR.from}&to=${YEAR.to}`,
    weeks: `${OVERLAY}&from=2025-10-03&to=2025-12-31&trend=week`,
  }).map(([name, path]) => [name, ({ journey }) => `/cx/journey-maps/${journey}${path}`])
);

/** An admin who reads the numbers of a journey of their own. */
const mapReader = async (app, host) => ({
  ...(await reader(app, host)),
  journey: await host.ask('createJourney', { steps: STEPS }),
});

/**
 * Cost of a KPI against direct SQL, and what the admin's requests cost more with many answers than with few.
 */
export const measureKpi = async ({ app }, options, log) => {
  const few = await createFilledApp(app.client, FEW, options.port + 1);
  try {
    return await withHost(app, async (manyHost) => {
      const sql = await manyHost.ask('compareWithSql', { rounds: options.kpiRounds });
      log(
        `SQL ${sql.sqlMilliseconds.toFixed(2)} ms, plugin ${sql.pluginMilliseconds.toFixed(2)} ms`
      );
      const growth = await withHost(few.app, async (fewHost) => {
        const readers = [await mapReader(app, manyHost), await mapReader(few.app, fewHost)];
        return {
          kpis: await measureGrowth(REQUESTS, ...readers, options.requestRounds),
          pages: await measureGrowth(PAGES, ...readers, options.requestRounds),
          sorts: await measureGrowth(SORTS, ...readers, options.requestRounds),
          rare: await measureGrowth(RARE, ...readers, options.requestRounds),
          overlays: await measureGrowth(OVERLAYS, ...readers, options.requestRounds),
        };
      });
      const { kpis, pages, sorts, rare, overlays } = growth;
      const measured = { ...kpis, ...pages, ...sorts, ...rare, ...overlays };
      for (const [request, { manyP50, fewP50 }] of Object.entries(measured)) {
        log(`${request}: ${manyP50.toFixed(2)} ms, with few answers ${fewP50.toFixed(2)} ms`);
      }
      const answers = { answers: options.answers, fewAnswers: FEW };
      return {
        kpi: {
          figures: {
            vs_sql: sql.sqlMilliseconds / sql.pluginMilliseconds,
            growth: worst(growth.kpis),
          },
          raw: { ...answers, sql, growth: growth.kpis },
        },
        admin: {
          figures: {
            feedback_page_growth: worst(pages),
            feedback_score_sort_growth: worst(sorts),
            feedback_rare_filter_growth: worst(rare),
          },
          raw: { ...answers, growth: { ...pages, ...sorts, ...rare } },
        },
        journey: {
          figures: { overlay_p50_ratio: worst(growth.overlays) },
          raw: { ...answers, steps: STEPS, growth: growth.overlays },
        },
      };
    });
  } finally {
    await few.app.remove();
  }
};
