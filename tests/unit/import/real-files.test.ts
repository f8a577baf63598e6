import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { AnswerInput, FeedbackInput } from '../../../shared/contracts/feedback';
import { createRowMapper } from '../../../server/src/import/map-row';
import { readMapping } from '../../../server/src/import/mapping';
import { DATA, withRealData } from '../../real-data';

const MAPPINGS = join(__dirname, '../../../docs/mappings');
const withData = (name: string, suite: () => void) =>
  withRealData(name, () => describe(name, suite));

interface MappedFile {
  inputs: FeedbackInput[];
  empty: number;
  rejected: string[];
}

const mapFile = (file: string, mappingName: string): MappedFile => {
  const records: string[][] = parse(gunzipSync(readFileSync(join(DATA, file))), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const [header = [], ...rows] = records;
  const json: unknown = JSON.parse(readFileSync(join(MAPPINGS, mappingName), 'utf8'));
  const { mapping, faults } = readMapping(json);
  if (!mapping) throw new Error(JSON.stringify(faults));
  const mapRow = createRowMapper(mapping, header, { source: file, fileDigest: 'f'.repeat(64) });
  const result: MappedFile = { inputs: [], empty: 0, rejected: [] };
  rows.forEach((cells, index) => {
    const mapped = mapRow(cells, index + 1);
    if (mapped.status === 'ready') result.inputs.push(mapped.input);
    else if (mapped.status === 'empty') result.empty += 1;
    else result.rejected.push(mapped.reason);
  });
  return result;
};

type Test = (answer: AnswerInput, input: FeedbackInput) => boolean;
const scores = (inputs: FeedbackInput[], test: Test): number[] =>
  inputs.flatMap((input) =>
    input.answers.filter((answer) => test(answer, input)).map(({ score }) => score)
  );
const measures =
  (metric: string, touchpoint?: string): Test =>
  (answer) =>
    answer.metric === metric && (touchpoint === undefined || answer.touchpoint === touchpoint);

const npsOf = (all: number[]): { n: number; nps: number } => {
  const promoters = all.filter((score) => score >= 9).length;
  const detractors = all.filter((score) => score <= 6).length;
  return { n: all.length, nps: (100 * (promoters - detractors)) / all.length };
};
const meanOf = (all: number[]) => ({
  n: all.length,
  mean: all.reduce((sum, score) => sum + score, 0) / all.length,
  top2: (100 * all.filter((score) => score >= 4).length) / all.length,
});

withData('real files through their mappings', () => {
  const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

  it('sfo_survey_2017: NPS in all, by area and by day; CSAT and CES', () => {
    const { inputs, rejected } = mapFile(
      'sfo_survey/sfo_survey_2017.csv.gz',
      'sfo_survey_2017.json'
    );
    expect(rejected).toEqual([]);
    const all = npsOf(scores(inputs, measures('nps')));
    expect([all.n, rounded(all.nps)]).toEqual([2746, 39.8398]);
    const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((area) =>
      rounded(npsOf(scores(inputs, (a, i) => a.metric === 'nps' && i.location === area)).nps)
    );
    expect(areas).toEqual([39.9171, 43.3735, 46.9027, 43.5233, 46.8571, 38.5135, 32.96]);
    // The published daily table, but for its two sheets of June and August (see docs/mappings).
    const daily = (detractors: number, passives: number, promoters: number) => ({
      n: detractors + passives + promoters,
      nps: (100 * (promoters - detractors)) / (detractors + passives + promoters),
    });
    const published = {
      '05': daily(6, 15, 25),
      '06': daily(24, 84, 81),
      '07': daily(20, 57, 47),
      '08': daily(27 + 1, 72, 90),
      '09': daily(17, 55, 75),
      '10': daily(15, 34, 41),
      '13': daily(15, 34, 29),
      '14': daily(10, 37, 61),
      '15': daily(16, 41, 84),
      '16': daily(9, 28, 77 + 1),
      '17': daily(9, 28, 60),
      '18': daily(10, 32, 55),
      '19': daily(26, 50, 83),
      '20': daily(5, 18, 38),
      '21': daily(9, 21, 30),
      '22': daily(28, 74, 103),
      '23': daily(13, 31, 53),
      '24': daily(25, 89, 126),
      '25': daily(30, 97, 155),
      '30': daily(27, 71, 122),
    };
    for (const [day, expected] of Object.entries(published)) {
      const date = `2017-05-${day}T`;
      const found = npsOf(
        scores(inputs, (a, i) => a.metric === 'nps' && !!i.occurredAt?.startsWith(date))
      );
      expect([day, found]).toEqual([day, expected]);
    }
    const chinese = scores(inputs, (a, i) => a.metric === 'nps' && i.language === 'zh');
    expect([chinese.length, rounded(npsOf(chinese).nps)]).toEqual([114, -3.5088]);
    const csat = meanOf(scores(inputs, measures('csat')));
    expect([csat.n, rounded(csat.mean), rounded(csat.top2)]).toEqual([2688, 4.0644, 82.0685]);
    const way = meanOf(scores(inputs, measures('ces', 'finding-the-way')));
    const security = meanOf(scores(inputs, measures('ces', 'security-screening')));
    expect([way.n, rounded(way.mean)]).toEqual([2683, 4.4133]);
    expect([security.n, rounded(security.mean)]).toEqual([2407, 4.307]);
  });

  it.each([
    [2014, 2677, 3.9959, 78.8569, 2694, 4.3901, 2451, 4.3403],
    [2015, 2810, 4.048, 80, 2852, 4.4232, 2508, 4.325],
    [2016, 2919, 4.038, 80.9866, 2907, 4.3829, 2641, 4.1768],
  ])('sfo_survey_%d: CSAT and CES', (year, n, mean, top2, wayN, way, securityN, security) => {
    const mapped = mapFile(`sfo_survey/sfo_survey_${year}.csv.gz`, `sfo_survey_${year}.json`);
    expect(mapped.rejected).toEqual([]);
    const csat = meanOf(scores(mapped.inputs, measures('csat')));
    expect([csat.n, rounded(csat.mean), rounded(csat.top2)]).toEqual([n, mean, top2]);
    const ease = ['finding-the-way', 'security-screening'].flatMap((touchpoint) => {
      const found = meanOf(scores(mapped.inputs, measures('ces', touchpoint)));
      return [found.n, rounded(found.mean)];
    });
    expect(ease).toEqual([wayN, way, securityN, security]);
    const may = new RegExp(`^${year}-05-\\d\\dT19:00:00`);
    expect(mapped.inputs.every(({ occurredAt }) => may.test(occurredAt ?? ''))).toBe(true);
  });

  it('nps_bank: NPS in all and by market', () => {
    const { inputs, rejected } = mapFile('nps_bank/nps_bank_2021.csv.gz', 'nps_bank.json');
    expect(rejected).toEqual([]);
    expect(npsOf(scores(inputs, measures('nps')))).toEqual({ n: 5000, nps: 11.8 });
    const markets = ['MEX', 'UK', 'US'].map((market) =>
      rounded(npsOf(scores(inputs, (_, input) => input.location === market)).nps)
    );
    expect(markets).toEqual([17.1013, 8.4884, 9.9326]);
  });

  it('skytrax_lounges: the share who recommend, 201 airports', () => {
    const { inputs, rejected } = mapFile('skytrax/lounge_reviews.csv.gz', 'skytrax_lounges.json');
    expect(rejected).toEqual([]);
    const recommended = meanOf(scores(inputs, measures('csat')));
    expect([recommended.n, rounded(100 * recommended.mean)]).toEqual([2264, 36.0424]);
    const airports = new Set(inputs.flatMap(({ location }) => location ?? []));
    expect(airports.size).toBe(201);
    expect(scores(inputs, measures('stars')).every((score) => score >= 1 && score <= 5)).toBe(true);
  });

  it.each([
    ['PROD', 3101, 308, 863],
    ['RES2', 2109, 265, 268],
    ['ATT', 2073, 0, 81],
  ])('arabic_reviews %s: polarity with its comment', (name, positive, neutral, negative) => {
    const mapped = mapFile(`arabic_reviews/${name}.csv.gz`, `arabic_reviews_${name}.json`);
    expect(mapped.rejected).toEqual([]);
    const all = scores(mapped.inputs, measures('emotion'));
    expect([1, 0, -1].map((score) => all.filter((each) => each === score).length)).toEqual([
      positive,
      neutral,
      negative,
    ]);
    expect(mapped.inputs.every(({ answers }) => Boolean(answers[0]?.comment))).toBe(true);
  });

  it.each([
    ['dev', 6300],
    ['test', 7000],
  ])('persian_comments %s: half happy, half sad', (name, rows) => {
    const { inputs, rejected } = mapFile(
      `persian_comments/snappfood_${name}.csv.gz`,
      'persian_comments.json'
    );
    expect(rejected).toEqual([]);
    const all = scores(inputs, measures('emotion'));
    expect(all).toHaveLength(rows);
    expect(all.filter((score) => score === 1)).toHaveLength(rows / 2);
    expect(inputs.every(({ language }) => language === 'fa')).toBe(true);
  });
});
