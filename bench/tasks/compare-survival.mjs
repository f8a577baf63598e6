import { median, timed } from '../figures.mjs';

const TABLE = 'cx_complaints';
const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const WHERE = `FROM ${TABLE} WHERE kind = ? AND counts = ? AND local_date BETWEEN ? AND ?`;

const rowsOf = (result) => (Array.isArray(result) ? result : result.rows);

/** The days from the first on that hold so many counted complaints. */
const windowOf = async (knex, counts, wanted) => {
  const days = rowsOf(
    await knex.raw(`SELECT local_date AS day, COUNT(*) AS n ${WHERE} GROUP BY 1 ORDER BY 1`, [
      'complaint',
      counts,
      YEAR.from,
      YEAR.to,
    ])
  );
  let cases = 0;
  let to = YEAR.from;
  for (const { day, n } of days) {
    if (cases >= wanted) break;
    cases += Number(n);
    to = day;
  }
  return { from: days[0]?.day ?? YEAR.from, to, cases };
};

/** The median of the rows by the product limit's definition; where S meets one half exactly, as in R, half way to the next end. */
const medianOf = (rows, now) => {
  const times = rows
    .map(({ duration, received }) => ({
      time:
        duration === null
          ? Math.floor((now - Number(new Date(received))) / 1000)
          : Number(duration),
      ended: duration !== null,
    }))
    .sort((a, b) => a.time - b.time || Number(b.ended) - Number(a.ended));
  let survival = 1;
  for (let i = 0; i < times.length;) {
    const { time } = times[i];
    let ends = 0;
    let leave = 0;
    for (; times[i + leave]?.time === time; leave += 1) ends += Number(times[i + leave].ended);
    survival *= 1 - ends / (times.length - i);
    i += leave;
    if (Math.abs(survival - 0.5) < 1e-9) {
      const next = times.slice(i).find(({ ended }) => ended);
      return (time + (next?.time ?? time)) / 2;
    }
    if (survival < 0.5) return time;
  }
  return null;
};

/**
 * The median time to resolution of so many cases, open ones censored, by the plugin's KPI service; and reading
 * the same rows by plain SQL. Both in this process and on Strapi's own knex connection, in turns.
 */
export const compareSurvival = async (strapi, { cases: wanted, rounds }) => {
  const knex = strapi.db.connection;
  const counts = strapi.db.dialect.client === 'sqlite' ? 1 : true;
  const { from, to, cases } = await windowOf(knex, counts, wanted);
  const cx = strapi.plugin('cx');
  const definition = cx.service('registry').get('resolution_first');
  const question = {
    from,
    to,
    timeZone: 'UTC',
    calendar: 'gregorian',
    interval: null,
    by: null,
    filters: {},
    places: {},
    compare: null,
  };
  const bySql = async () =>
    rowsOf(
      await knex.raw(
        `SELECT resolution_wall AS duration, received_at AS received, ended_at AS ended ${WHERE}`,
        ['complaint', counts, from, to]
      )
    );
  const byPlugin = () => cx.service('kpi').answer(definition, question, 'en');
  const expected = medianOf(await bySql(), Date.now());
  const given = await byPlugin();
  if (given.n !== cases || Math.abs(given.value - expected) > 1) {
    throw new Error(`of ${cases} rows the median is ${expected}, the plugin says ${given.value}`);
  }
  const times = { sql: [], plugin: [] };
  for (let round = -2; round < rounds; round += 1) {
    const [sql, plugin] = [await timed(bySql), await timed(byPlugin)];
    if (round < 0) continue;
    times.sql.push(sql);
    times.plugin.push(plugin);
  }
  return {
    cases,
    medianSeconds: given.value,
    sqlMilliseconds: median(times.sql),
    pluginMilliseconds: median(times.plugin),
  };
};
