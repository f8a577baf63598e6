import { parse } from 'csv-parse/sync';
import { overviewCsv } from '../../../admin/src/pages/overview/overview-csv';
import { fileName } from '../../../admin/src/picture/save-file';
import { overview } from '../../admin/overview-fixture';

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true });

describe('the overview’s numbers as a file', () => {
  const text = overviewCsv(overview, { location: ['شعبه ۱', 'b'], channel: ['app'] }, 'location');
  const rows = rowsOf(text);
  const of = (part: string) => rows.filter((row) => row.part === part);

  it('holds each KPI, period, group and score once', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(of('kpi').map(({ kpi }) => kpi)).toEqual(['nps', 'csat', 'ces', 'stars']);
    expect(of('period')).toHaveLength(3);
    expect(of('group').map(({ label }) => label)).toContain('Jeddah Tahlia');
    expect(of('score')).toHaveLength(11);
    expect(rows).toHaveLength(4 + 3 + 4 + 11);
  });

  it('gives numbers unrounded, with interval, n, test and what they are about', () => {
    expect(of('kpi')[1]).toMatchObject({
      kpi: 'csat',
      name: 'Satisfaction (CSAT)',
      value: '78.94',
      n: '2100',
      low: '77.1',
      high: '80.6',
      level: '0.95',
      change: '9',
      significant: 'true',
      from: '2026-07-01',
      to: '2026-09-30',
      filters: 'location=شعبه ۱|b;channel=app',
    });
  });

  it('says under which terms a number of cases is told', () => {
    const [first] = overview.cards;
    const terms = { quantile: 90, clock: 'working', basis: 'ended', currencies: ['SAR'] } as const;
    const cards = [
      { ...first!, basis: 'ended' as const, terms: { ...terms, currencies: ['SAR'] } },
      ...overview.cards.slice(1),
    ];
    const [told, plain] = rowsOf(overviewCsv({ ...overview, cards }, {}, 'location'));
    expect(told).toMatchObject({ basis: 'ended', terms: 'quantile=90;clock=working' });
    expect(plain).toMatchObject({ basis: 'occurred', terms: '' });
  });

  it('leaves a cell empty where there is no number, and says why', () => {
    const [, august, september] = of('period');
    expect(august).toMatchObject({ value: '', n: '0', low: '', flags: 'no_data' });
    expect(september).toMatchObject({ value: '24', flags: 'low_n partial' });
  });

  it('holds no cell that a spreadsheet would run; negative numbers stay numbers', () => {
    const [group, ...others] = overview.detail.groups;
    const evil = { ...group!, key: '=1+1', label: '@SUM(A1)' };
    const detail = { ...overview.detail, groups: [evil, ...others] };
    const [row] = rowsOf(overviewCsv({ ...overview, detail }, {}, 'location')).filter(
      ({ part }) => part === 'group'
    );
    expect(row).toMatchObject({ key: "'=1+1", label: "'@SUM(A1)" });
    expect(of('period')[0]?.value).toBe('-16');
  });
});

describe('names of files', () => {
  it('keep every letter and lose what no file system takes', () => {
    expect(fileName('نظرة عامة: 2026/11  "x"', 'png')).toBe('نظرة عامة 2026 11 x.png');
  });
});
