import { median, timed } from '../figures.mjs';
import { YEAR } from '../world.mjs';

const TABLE = 'cx_feedbacks';

/** Covering indexes for NPS over a span of days; the fastest that a query finds is the baseline. */
const INDEXES = {
  by_day: `(metric, scale, local_date, score) WHERE exclusion IS NULL`,
  by_score: `(metric, scale, score, local_date) WHERE exclusion IS NULL`,
};

const WHERE = `FROM ${TABLE} WHERE metric = ? AND scale = ? AND exclusion IS NULL
  AND local_date BETWEEN ? AND ?`;
const BINDINGS = ['nps', '0..10', YEAR.from, YEAR.to];

/** Two ways to ask; each gives n, promoters and detractors. */
const QUERIES = {
  one_row: {
    sql: `SELECT COUNT(*) AS n, SUM(CASE WHEN score >= 9 THEN 1 ELSE 0 END) AS promoters,
      SUM(CASE WHEN score <= 6 THEN 1 ELSE 0 END) AS detractors ${WHERE}`,
    read: ([{ n, promoters, detractors }]) => [Number(n), Number(promoters), Number(detractors)],
  },
  by_score: {
    sql: `SELECT score, COUNT(*) AS n ${WHERE} GROUP BY score`,
    read(rows) {
      const sum = (counts) =>
        rows.reduce((total, { score, n }) => total + (counts(score) ? Number(n) : 0), 0);
      return [sum(() => true), sum((score) => score >= 9), sum((score) => score <= 6)];
    },
  },
};

const rowsOf = (result) => (Array.isArray(result) ? result : result.rows);

const ask = async (knex, { sql, read }) => {
  const [n, promoters, detractors] = read(rowsOf(await knex.raw(sql, BINDINGS)));
  return { n, value: (100 * (promoters - detractors)) / n };
};

/** The fastest pair of index and query, with its index left in place. */
const findBaseline = async (knex, clean) => {
  const tried = [];
  for (const [index, columns] of Object.entries(INDEXES)) {
    await knex.raw(`CREATE INDEX bench_covering ON ${TABLE} ${columns}`);
    await clean();
    for (const [name, query] of Object.entries(QUERIES)) {
      const times = [];
      for (let run = 0; run < 6; run += 1) times.push(await timed(() => ask(knex, query)));
      tried.push({ index, query: name, milliseconds: median(times.slice(1)) });
    }
    await knex.raw('DROP INDEX bench_covering');
  }
  const [best] = [...tried].sort((a, b) => a.milliseconds - b.milliseconds);
  await knex.raw(`CREATE INDEX bench_covering ON ${TABLE} ${INDEXES[best.index]}`);
  await clean();
  return { best, tried };
};

/**
 * NPS over a year by direct SQL with the best covering index, and by the plugin's KPI service; both in
 * this process and on Strapi's own knex connection, in turns.
 */
export const compareWithSql = async (strapi, { rounds }) => {
  const knex = strapi.db.connection;
  const postgres = strapi.db.dialect.client === 'postgres';
  const clean = () => knex.raw(postgres ? `VACUUM ANALYZE ${TABLE}` : 'ANALYZE');
  const { best, tried } = await findBaseline(knex, clean);
  const cx = strapi.plugin('cx');
  const definition = cx.service('registry').get('nps');
  const question = {
    ...YEAR,
    timeZone: 'UTC',
    calendar: 'gregorian',
    interval: null,
    by: null,
    filters: {},
    places: {},
    compare: null,
  };
  const bySql = () => ask(knex, QUERIES[best.query]);
  const byPlugin = () => cx.service('kpi').answer(definition, question, 'en');
  const expected = await bySql();
  const given = await byPlugin();
  if (expected.n !== given.n || Math.abs(expected.value - given.value) > 1e-9) {
    throw new Error(`SQL says ${JSON.stringify(expected)}, the plugin ${JSON.stringify(given)}`);
  }
  const times = { sql: [], plugin: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.sql.push(await timed(bySql));
    for (let run = 0; run < 5; run += 1) times.plugin.push(await timed(byPlugin));
  }
  await knex.raw('DROP INDEX bench_covering');
  return {
    sqlMilliseconds: median(times.sql),
    pluginMilliseconds: median(times.plugin),
    n: given.n,
    nps: given.value,
    index: INDEXES[best.index],
    query: best.query,
    tried,
  };
};
