import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { DATA, withRealData } from '../../real-data';
import { describeOnEachDatabase, startHost, type Host } from '../host';

const MAPPINGS = join(__dirname, '../../../docs/mappings');

/** [file, mapping, rows of the file: each is either imported or without an answer] */
const FILES: [string, string, number][] = [
  ['sfo_survey/sfo_survey_2014.csv.gz', 'sfo_survey_2014', 2818],
  ['sfo_survey/sfo_survey_2015.csv.gz', 'sfo_survey_2015', 2958],
  ['sfo_survey/sfo_survey_2016.csv.gz', 'sfo_survey_2016', 3087],
  ['sfo_survey/sfo_survey_2017.csv.gz', 'sfo_survey_2017', 2831],
  ['nps_bank/nps_bank_2021.csv.gz', 'nps_bank', 5000],
  ['skytrax/lounge_reviews.csv.gz', 'skytrax_lounges', 2264],
  ['arabic_reviews/PROD.csv.gz', 'arabic_reviews_PROD', 4272],
  ['arabic_reviews/RES2.csv.gz', 'arabic_reviews_RES2', 2642],
  ['arabic_reviews/ATT.csv.gz', 'arabic_reviews_ATT', 2154],
  ['persian_comments/snappfood_dev.csv.gz', 'persian_comments', 6300],
  ['persian_comments/snappfood_test.csv.gz', 'persian_comments', 7000],
];

/** What the command says at its end. */
const SUMMARY =
  /: (?<read>[\d,]+) rows in [^]*created (?<created>[\d,]+), already there (?<there>[\d,]+), rejected (?<rejected>[\d,]+), without an answer (?<empty>[\d,]+)/;

/** Two dates contradict their weekday; the weekday is right (see the mapping). */
const MISTYPED: Record<string, string> = { '5 MON': '8', '15 TUE': '16' };

/** Answers, promoters less detractors, and NPS of each day of 2017, counted from the file and not by the plugin. */
const countedByDay = (): Record<string, [number, number, number | null]> => {
  const text = gunzipSync(readFileSync(join(DATA, 'sfo_survey/sfo_survey_2017.csv.gz')));
  const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[];
  const days = new Map<string, number[]>();
  for (const { INTDATE = '', DAY = '', NETPRO = '' } of rows) {
    if (NETPRO === '' || NETPRO === '11') continue;
    const day = (MISTYPED[`${INTDATE} ${DAY}`] ?? INTDATE).padStart(2, '0');
    days.set(day, [...(days.get(day) ?? []), Number(NETPRO)]);
  }
  return Object.fromEntries(
    [...days].map(([day, scores]) => {
      const net = scores.filter((s) => s >= 9).length - scores.filter((s) => s <= 6).length;
      return [`2017-05-${day}`, [scores.length, net, rounded((100 * net) / scores.length)]];
    })
  );
};

const may = (year: number) => `from=${year}-05-01&to=${year}-05-31`;
const rounded = (value: number | null, digits = 4) =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;

const describeRealFiles: typeof describeOnEachDatabase = (name, suite, among) =>
  withRealData(name, () => describeOnEachDatabase(name, suite, among));

describeRealFiles('real files', (database) => {
  let host: Host;
  let token: string;
  const folder = mkdtempSync(join(tmpdir(), 'cx-real-'));

  const importFile = async (file: string, mapping: string) => {
    const copy = join(folder, basename(file));
    if (!existsSync(copy)) copyFileSync(join(DATA, file), copy);
    const lines: string[] = [];
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    for (const stream of [stdout, stderr]) stream.on('data', (text) => lines.push(String(text)));
    const code: number = await host.strapi
      .plugin('cx')
      .service('cli')
      .run(['import', 'feedback', copy, '--mapping', join(MAPPINGS, `${mapping}.json`)], {
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
  const byKey = ({ groups }: KpiAnswer) =>
    Object.fromEntries(groups.map(({ key, value }) => [key, rounded(value)]));

  beforeAll(async () => {
    host = await startHost({ database });
    token = await host.apiToken();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await host.stop();
  });

  const stored = async (): Promise<number> => {
    const facts = host.strapi.db.connection('cx_feedbacks');
    const [row] = await facts.countDistinct({ n: 'response_id' });
    return Number(row?.n);
  };

  it.each(FILES)('imports %s whole: %s has %i rows', async (file, mapping, rows) => {
    const before = await stored();
    const { code, output } = await importFile(file, mapping);
    expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
    const said = SUMMARY.exec(output)?.groups ?? {};
    const count = (name: string) => Number(said[name]?.replaceAll(',', ''));
    expect([count('read'), count('there'), count('rejected')]).toEqual([rows, 0, 0]);
    expect(count('created') + count('empty')).toBe(rows);
    expect((await stored()) - before).toBe(count('created'));
  });

  it('adds nothing when the same file comes again', async () => {
    const before = await ask(`responses?${may(2017)}`);
    expect((await importFile('sfo_survey/sfo_survey_2017.csv.gz', 'sfo_survey_2017')).code).toBe(0);
    expect((await ask(`responses?${may(2017)}`)).value).toBe(before.value);
    expect(readdirSync(folder).filter((name) => name.endsWith('.rejected.csv'))).toEqual([]);
  });

  it('gives the published NPS of 2017, in all, by boarding area and by day', async () => {
    const answer = await ask(`nps?${may(2017)}&by=location&interval=day`);
    expect([answer.n, rounded(answer.value)]).toEqual([2746, 39.8398]);
    expect([answer.numerator, answer.denominator]).toEqual([1436 - 342, 2746]);
    expect(byKey(answer)).toEqual({
      A: 39.9171,
      B: 43.3735,
      C: 46.9027,
      D: 43.5233,
      E: 46.8571,
      F: 38.5135,
      G: 32.96,
    });
    const days = Object.fromEntries(
      answer.series
        .filter(({ n }) => n > 0)
        .map(({ period, value, n, numerator }) => [period, [n, numerator, rounded(value)]])
    );
    const counted = countedByDay();
    expect(Object.keys(days)).toHaveLength(20);
    expect(days).toEqual(counted);
    // The three days of which the published table's parts are known.
    expect(counted['2017-05-05']).toEqual([46, 19, 41.3043]);
    expect(counted['2017-05-06']).toEqual([189, 57, 30.1587]);
    expect(counted['2017-05-07']).toEqual([124, 27, 21.7742]);
    expect(answer.series.reduce((sum, point) => sum + point.n, 0)).toBe(2746);
  });

  it('gives NPS by language, where code 11 would have made it 41.6', async () => {
    expect(byKey(await ask(`nps?${may(2017)}&by=language`))).toEqual({
      en: 41.2379,
      es: 72.093,
      zh: -3.5088,
      ja: 25,
    });
  });

  it('gives CSAT and ease of four years', async () => {
    // Lounge guests were asked in the same months on 0..1; shares may be pooled, and the answer says so.
    expect((await ask(`csat?${may(2014)}`)).flags).toContain('mixed_scales_pooled');
    expect(await ask(`csat_mean?${may(2014)}`)).toMatchObject({ value: null });
    const only = 'filters[scale]=1..5';
    const top = async (year: number) => rounded((await ask(`csat?${may(year)}&${only}`)).value);
    expect([await top(2014), await top(2015), await top(2016), await top(2017)]).toEqual([
      78.8569, 80, 80.9866, 82.0685,
    ]);
    const mean = async (year: number) =>
      rounded((await ask(`csat_mean?${may(year)}&${only}`)).value);
    expect([await mean(2014), await mean(2015), await mean(2016), await mean(2017)]).toEqual([
      3.9959, 4.048, 4.038, 4.0644,
    ]);
    expect(byKey(await ask(`ces?${may(2017)}&by=touchpoint`))).toEqual({
      'finding-the-way': 4.4133,
      'security-screening': 4.307,
    });
    expect(byKey(await ask(`ces_easy?${may(2017)}&by=touchpoint`))).toEqual({
      'finding-the-way': 85.3522,
      'security-screening': 82.0108,
    });
  });

  it("gives the bank's NPS by market and quarter", async () => {
    const answer = await ask('nps?from=2021-01-01&to=2021-12-31&interval=quarter&by=location');
    expect([answer.n, rounded(answer.value)]).toEqual([5000, 11.8]);
    expect(byKey(answer)).toEqual({ MEX: 17.1013, UK: 8.4884, US: 9.9326 });
    expect(answer.series.map(({ value }) => rounded(value))).toEqual([
      14.1234, 11.5166, 9.9017, 11.7987,
    ]);
  });

  it('gives the share of lounge guests who recommend, over 201 airports', async () => {
    const answer = await ask('csat?from=2006-01-01&to=2015-12-31&by=location&filters[scale]=0..1');
    expect(rounded(answer.value)).toBe(36.0424);
    expect(answer.groups.filter(({ key }) => key !== null)).toHaveLength(201);
  });

  it('keeps Arabic and Persian comments to the letter, and their emotions', async () => {
    const emotion = async (day: string, language: string) =>
      rounded(
        (await ask(`net_emotion?from=${day}&to=${day}&by=language`)).groups.find(
          ({ key }) => key === language
        )?.value ?? null
      );
    const arabic = 100 * ((3101 + 2109 + 2073 - 863 - 268 - 81) / (4272 + 2642 + 2154));
    expect(await emotion('2015-04-14', 'ar')).toBe(rounded(arabic));
    expect(await emotion('2020-05-26', 'fa')).toBe(0);
    const { text } = await host.request
      .get('/api/cx/feedback/export?from=2020-05-26&to=2020-05-26')
      .set('Authorization', `Bearer ${token}`)
      .expect(200);
    expect(text).toContain('تشکر، عالی‌تر از همیشه');
    expect(text.split('\n').length).toBeGreaterThan(13_300);
  });

  it('recounts everything from the facts without a difference', async () => {
    const { differences, examples } = await host.strapi
      .plugin('cx')
      .service('store')
      .verification.verify();
    expect({ differences, examples }).toEqual({ differences: 0, examples: [] });
  });
});
