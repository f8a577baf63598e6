import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { DATA, withRealData } from '../../real-data';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MAPPINGS = join(__dirname, '../../../docs/mappings');
const describeRealFiles: typeof describeOnEachDatabase = (name, suite, among) =>
  withRealData(name, () => describeOnEachDatabase(name, suite, among));

/**
 * Every so many of New York's 93,541 rows are imported, some 4,700 on each database: all of them, some 700,000
 * events, would take minutes on each. `CX_TEST_EVERY=1` takes them all.
 */
const EVERY = Number(process.env.CX_TEST_EVERY ?? 20);
jest.setTimeout(Math.max(120_000, 7_200_000 / EVERY));
const NEW_YORK = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  hour: 'numeric',
});

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true }) as Row[];

/** Noon in New York on a date, worked out here and not by the plugin. */
const noon = (date: string): number => {
  const guess = Date.parse(`${date}T17:00:00Z`);
  return guess + (12 - Number(NEW_YORK.format(guess))) * 3_600_000;
};

/**
 * The product-limit estimate by its definition: at each time with an end, S falls by the share of those who
 * were still waiting. The quantile is the first time at which S is not above 1 − p; where S meets it exactly,
 * the middle between that time and the next end, as in R.
 */
const productLimit = (cases: { time: number; ended: boolean }[], p: number): number | null => {
  const times = [...new Set(cases.filter(({ ended }) => ended).map(({ time }) => time))];
  const inOrder = [...cases].sort((a, b) => a.time - b.time);
  let survival = 1;
  let next = 0;
  times.sort((a, b) => a - b);
  for (const [at, time] of times.entries()) {
    while ((inOrder[next]?.time ?? Infinity) < time) next += 1;
    let ends = 0;
    for (let i = next; inOrder[i]?.time === time; i += 1) if (inOrder[i]?.ended) ends += 1;
    survival *= 1 - ends / (inOrder.length - next);
    if (Math.abs(survival - (1 - p)) < 1e-9) return (time + (times[at + 1] ?? time)) / 2;
    if (survival < 1 - p) return time;
  }
  return null;
};

describeRealFiles('complaints of real files', (database) => {
  let host: Host;
  let token: string;
  let rows: Row[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'cx-real-complaints-'));

  const importFile = async (file: string, mapping: string) => {
    const lines: string[] = [];
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    for (const stream of [stdout, stderr]) stream.on('data', (text) => lines.push(String(text)));
    const code: number = await host.strapi
      .plugin('cx')
      .service('cli')
      .run(['import', 'complaints', file, '--mapping', join(MAPPINGS, `${mapping}.json`)], {
        stdout,
        stderr,
      });
    return { code, output: lines.join('') };
  };
  const ask = async (path: string): Promise<KpiAnswer> => {
    const { body } = await host.request
      .get(`/api/cx/kpis/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    return body.data;
  };

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await host.stop();
  });

  describe("New York's council cases of 2017 and 2018", () => {
    const WINDOW = 'from=2017-01-01&to=2018-12-31&timeZone=UTC';

    beforeAll(async () => {
      const text = gunzipSync(
        readFileSync(join(DATA, 'nyc_council_cases/cases_2017_2018.csv.gz'))
      ).toString();
      const [header = '', ...lines] = text.trim().split('\n');
      const file = join(folder, 'nyc.csv');
      const chosen = [header, ...lines.filter((_, index) => index % EVERY === 0)].join('\n');
      writeFileSync(file, chosen);
      rows = rowsOf(chosen);
      expect(await importFile(file, 'nyc_council_cases')).toMatchObject({ code: 0 });
    });

    it.each([50, 75, 90])('have the P%i of the product limit, open ones censored', async (p) => {
      const cases = rows.map(({ opendate = '', closedate = '' }) => ({
        time: ((closedate ? noon(closedate) : Date.now()) - noon(opendate)) / 1000,
        ended: closedate !== '',
      }));
      const answer = await ask(`resolution_first?${WINDOW}&quantile=${p}`);
      expect(answer.value).toBe(productLimit(cases, p / 100));
      expect(answer).toMatchObject({
        n: rows.length,
        numerator: rows.filter(({ closedate }) => closedate).length,
        basis: 'received',
      });
    });

    it('are not called unanswered, where their file tells of no answers', async () => {
      const answer = await ask(`first_response?${WINDOW}`);
      const open = rows.filter(({ closedate }) => !closedate).length;
      expect(answer).toMatchObject({ n: open, exclusions: { unknown: rows.length - open } });
    });

    it.each(['2017-06-30', '2018-12-31'])('have the backlog of %s', async (day) => {
      const open = rows.filter(
        ({ opendate = '', closedate = '' }) => opendate <= day && (!closedate || closedate > day)
      ).length;
      const { value } = await ask(`backlog?from=2017-01-01&to=${day}&timeZone=UTC`);
      expect(value).toBe(open);
    });

    it('are all sealed, and follow from their events', async () => {
      const found = await host.strapi.plugin('cx').service('complaints').verify();
      expect(found).toMatchObject({ complaints: rows.length, differences: 0 });
    });
  });

  describe("Boston's requests of January 2022", () => {
    const file = join(DATA, 'boston311/boston311_100.csv');
    const WINDOW = 'from=2022-01-01&to=2022-01-31&timeZone=UTC';

    it('keep the promises of their file: met, late, and open past due', async () => {
      expect(await importFile(file, 'boston311')).toMatchObject({ code: 0 });
      const promised = rowsOf(readFileSync(file, 'utf8')).filter(({ target_dt: due }) => due);
      const met = promised.filter(
        ({ closed_dt: closed = '', target_dt: due = '' }) => closed && closed <= due
      ).length;
      const { numerator, denominator, value } = await ask(`sla_met?${WINDOW}&promise=resolution`);
      expect({ numerator, denominator }).toEqual({ numerator: met, denominator: promised.length });
      expect(value).toBeCloseTo((100 * met) / promised.length, 10);
      expect(promised.filter(({ ontime }) => ontime === 'ONTIME')).toHaveLength(met);
    });

    it('have the backlog of the end of the month, beside what New York had open then', async () => {
      const boston = rowsOf(readFileSync(file, 'utf8')).filter(
        // Midnight by the site's clock, UTC, is seven in the evening in Boston.
        ({ closed_dt: closed = '' }) => !closed || closed >= '2022-01-31 19:00:00'
      );
      const newYork = rows.filter(({ closedate = '' }) => !closedate || closedate > '2022-01-31');
      const { value } = await ask(`backlog?${WINDOW}`);
      expect(value).toBe(boston.length + newYork.length);
      expect(boston.length).toBeGreaterThan(10);
    });
  });
});
