import { parse } from 'csv-parse/sync';
import { kpiCsv } from '../../../admin/src/pages/kpi/kpi-csv';
import { dimensions, kpiPage } from '../../admin/kpi-page-fixture';

type Row = Record<string, string>;

describe('the numbers of a KPI’s page as a file', () => {
  const text = kpiCsv(kpiPage, dimensions, { location: ['a', 'b'] });
  const rows: Row[] = parse(text, { columns: true, bom: true });
  const of = (part: string) => rows.filter((row) => row.part === part);

  it('hold the whole, each period and each group of each dimension once', () => {
    const groups = dimensions.flatMap(({ by, groups: all }) =>
      all.map(({ key }) => `${by}/${key ?? ''}`)
    );
    expect(of('kpi')).toHaveLength(1);
    expect(of('period').map(({ key }) => key)).toEqual(
      kpiPage.controlChart.points.map(({ period }) => period)
    );
    expect(of('group').map(({ dimension, key }) => `${dimension}/${key}`)).toEqual(groups);
    expect(rows).toHaveLength(1 + kpiPage.controlChart.points.length + groups.length);
  });

  it('say what each is about, how sure it is and what it is held against', () => {
    const { answer } = kpiPage;
    expect(of('kpi')[0]).toMatchObject({
      kpi: 'nps',
      definitionVersion: String(answer.definitionVersion),
      from: answer.window.from,
      to: answer.window.to,
      filters: 'location=a|b',
      value: String(answer.value),
      n: String(answer.n),
      low: String(answer.confidence?.low),
      high: String(answer.confidence?.high),
    });
    for (const row of rows) expect(row).toMatchObject({ kpi: 'nps', filters: 'location=a|b' });
  });

  it('give limits and signals with their periods, and why some are passed over', () => {
    const periods = of('period');
    expect(periods[0]).toMatchObject({ limitLow: '', limitHigh: '', leftOut: 'incomplete' });
    expect(periods[13]).toMatchObject({
      value: '4',
      limitLow: '10',
      limitHigh: '30',
      leftOut: '',
      signals: 'outside run',
    });
    expect(periods[2]?.signals).toBe('');
  });
});
