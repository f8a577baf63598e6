import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { describeOnEachDatabase, startHost, type Host } from '../host';

/** Real files that may not be published with the plugin; where they are absent these tests are too. */
const DATA = join(__dirname, '../../../../shared/data');
const MAPPINGS = join(__dirname, '../../../docs/mappings');
const present = existsSync(DATA);
if (!present) console.warn('SKIPPED: the real data sets are absent, so they are not imported');

/** [file, mapping, rows that are imported] */
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

const may = (year: number) => `from=${year}-05-01&to=${year}-05-31`;
const rounded = (value: number | null, digits = 4) =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;

const describeRealFiles: typeof describeOnEachDatabase = present
  ? describeOnEachDatabase
  : (name) => it.skip(name, () => {});

describeRealFiles('real files', (database) => {
  let host: Host;
  let token: string;
  const folder = mkdtempSync(join(tmpdir(), 'cx-real-'));

  const importFile = async (file: string, mapping: string) => {
    const copy = join(folder, basename(file));
    if (!existsSync(copy)) copyFileSync(join(DATA, file), copy);
    const stderr = new PassThrough();
    const lines: string[] = [];
    stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    const code: number = await host.strapi
      .plugin('cx')
      .service('cli')
      .run(['import', 'feedback', copy, '--mapping', join(MAPPINGS, `${mapping}.json`)], {
        stdout: new PassThrough().resume(),
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

  it.each(FILES)('imports %s whole', async (file, mapping) => {
    const { code, output } = await importFile(file, mapping);
    expect({ code, output }).toEqual({ code: 0, output: expect.any(String) });
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
      answer.series.map(({ period, value, n }) => [period, [n, rounded(value)]])
    );
    expect(days['2017-05-05']).toEqual([46, 41.3043]);
    expect(days['2017-05-06']).toEqual([189, 30.1587]);
    expect(days['2017-05-07']).toEqual([124, 21.7742]);
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
