import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { countObservations } from '../../../server/src/statistics/count-durations';
import type { DurationCounts, Observation } from '../../../server/src/statistics/duration-counts';
import { kaplanMeier } from '../../../server/src/statistics/kaplan-meier';
import { logRankTest } from '../../../server/src/statistics/log-rank-test';
import { survivalAt } from '../../../server/src/statistics/survival-at';
import { survivalQuantiles } from '../../../server/src/statistics/survival-quantile';
import { DATA, withRealData } from '../../real-data';

/** Public sets that are not published with the plugin; where they are absent these tests are too. */
const withData = (name: string, suite: () => void) =>
  withRealData(name, () => describe(name, suite));

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] => {
  const bytes = readFileSync(join(DATA, file));
  return parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true });
};

const countsOf = (rows: readonly Row[], time: string, event: (row: Row) => boolean) =>
  countObservations(
    rows.map((row): Observation => ({
      time: Number(row[time]),
      end: event(row) ? 'event' : 'censored',
    }))
  );

const died = (row: Row) => row.status === '1';

const median = (counts: DurationCounts) => {
  const [found] = survivalQuantiles(kaplanMeier(counts), [0.5], { scale: 'log' });
  return [found?.time, found?.low, found?.high];
};

const survival = (counts: DurationCounts, times: readonly number[], digits: number) =>
  survivalAt(kaplanMeier(counts), times).map((at) => Number(at?.survival.toFixed(digits)));

/** Limits are those of R's default, the log scale. */
withData("R's survival package", () => {
  describe('aml', () => {
    const rows = rowsOf('survival/aml.csv');
    const armOf = (arm: string) =>
      countsOf(
        rows.filter((row) => row.x === arm),
        'time',
        died
      );
    const [maintained, not] = [armOf('Maintained'), armOf('Nonmaintained')];

    it('has its curves and medians', () => {
      expect(survival(maintained, [9, 13, 18, 23, 31, 34, 48], 3)).toEqual([
        0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184,
      ]);
      expect(survival(not, [5, 8, 12, 23, 27, 30, 33, 43, 45], 4)).toEqual([
        0.8333, 0.6667, 0.5833, 0.4861, 0.3889, 0.2917, 0.1944, 0.0972, 0,
      ]);
      expect(median(maintained)).toEqual([31, 18, null]);
      expect(median(not)).toEqual([23, 8, null]);
    });

    it('has its log-rank test', () => {
      const test = logRankTest([maintained, not]);
      expect(test?.chiSquare).toBeCloseTo(3.4, 1);
      expect(test?.pValue).toBeCloseTo(0.07, 2);
    });
  });

  describe('veteran', () => {
    const rows = rowsOf('survival/veteran.csv');
    const cells = ['squamous', 'smallcell', 'adeno', 'large'].map((cell) =>
      countsOf(
        rows.filter((row) => row.celltype === cell),
        'time',
        died
      )
    );

    it('has its curve and medians', () => {
      const all = countsOf(rows, 'time', died);
      expect(kaplanMeier(all)).toMatchObject({ n: 137, events: 128 });
      expect(survival(all, [30, 90, 180, 365], 3)).toEqual([0.7, 0.464, 0.222, 0.09]);
      expect(median(all)).toEqual([80, 52, 105]);
      expect(cells.map(median)).toEqual([
        [118, 82, 314],
        [51, 25, 63],
        [51, 35, 92],
        [156, 105, 231],
      ]);
    });

    it('has its log-rank test of four groups', () => {
      const test = logRankTest(cells);
      expect(test?.chiSquare).toBeCloseTo(25.4, 1);
      expect(test?.degreesOfFreedom).toBe(3);
      expect(test?.pValue).toBeCloseTo(1e-5, 5);
    });
  });
});

withData('churn of a telephone company', () => {
  const rows = rowsOf('telco_churn/telco_customer_churn.csv.gz');
  const churned = (row: Row) => row.Churn === 'Yes';
  const contracts = ['Month-to-month', 'One year', 'Two year'].map((contract) =>
    countsOf(
      rows.filter((row) => row.Contract === contract),
      'tenure',
      churned
    )
  );

  it('has the curve and medians of R', () => {
    const all = countsOf(rows, 'tenure', churned);
    expect(survival(all, [1, 2, 6, 12, 24, 36, 48, 60, 72], 3)).toEqual([
      0.946, 0.928, 0.885, 0.843, 0.789, 0.749, 0.709, 0.664, 0.593,
    ]);
    expect(median(all)[0]).toBeNull();
    const [monthly] = contracts;
    expect(monthly && median(monthly)).toEqual([35, 32, 38]);
    expect(logRankTest(contracts)?.chiSquare).toBeCloseTo(2353, -1);
    expect(logRankTest(contracts)?.degreesOfFreedom).toBe(2);
  });
});
