import type { KpiDescription } from '../../shared/contracts/kpi';
import type {
  ControlChart,
  ControlChartPoint,
  GetKpiDimensions,
  GetKpiPage,
} from '../../shared/contracts/kpi-page';
import { overview } from './overview-fixture';

type PageData = GetKpiPage.Response['data'];

const WEEKS = 16;
const MONDAY = Date.UTC(2025, 11, 29);
const dateOf = (day: number) => new Date(MONDAY + day * 86_400_000).toISOString().slice(0, 10);
const nameOf = (week: number) => `2026-W${String(week + 1).padStart(2, '0')}`;

const LIMITS = { low: 10, high: 30, nearLow: 13.33, nearHigh: 26.67 };

const point = (week: number, over: Partial<ControlChartPoint> = {}): ControlChartPoint => ({
  period: nameOf(week),
  start: dateOf(7 * week),
  end: dateOf(7 * week + 6),
  value: 20 + (week % 2 ? 3 : -3),
  n: 80,
  leftOut: null,
  limits: LIMITS,
  ...over,
});

const leftOut = { leftOut: 'incomplete', limits: null } as const;

const LEVEL = {
  kind: 'xmr',
  status: 'fixed',
  centre: 20,
  baseline: { from: dateOf(7), to: dateOf(7 * 12 + 6), periods: 12 },
  inflation: null,
} as const;

/** Sixteen weeks: the first and last incomplete, a baseline of twelve, a bad week, and a run around it. */
export const controlChart: ControlChart = {
  ...LEVEL,
  phases: [{ ...LEVEL, from: dateOf(0), to: dateOf(7 * (WEEKS - 1) + 6), rebasedOn: null }],
  minimum: { limits: 6, fixed: 12 },
  points: Array.from({ length: WEEKS }, (_, week) => {
    if (week === 0 || week === WEEKS - 1) return point(week, leftOut);
    return point(week, week === 13 ? { value: 4 } : {});
  }),
  signals: [
    {
      rule: 'run',
      side: 'below',
      effect: 'worsening',
      from: dateOf(7 * 8),
      to: dateOf(7 * 14 + 6),
      periods: [8, 9, 10, 11, 12, 13, 14].map(nameOf),
    },
    {
      rule: 'outside',
      side: 'below',
      effect: 'worsening',
      from: dateOf(7 * 13),
      to: dateOf(7 * 13 + 6),
      periods: [nameOf(13)],
    },
  ],
};

const definition: KpiDescription = {
  ...(overview.definitions[0] as KpiDescription),
  definitionVersion: 2,
  history: [
    { version: 1, since: '2026-01-01', text: 'First definition.', by: null, rules: null },
    { version: 2, since: '2026-06-01', text: 'Without pick-ups.', by: null, rules: null },
  ],
};

/** An answer of `GET /cx/kpis/nps/page`. */
export const kpiPage: PageData = {
  definition,
  kpis: overview.definitions.map(({ key, name }) => ({ key, name })),
  answer: { ...overview.detail, groups: [] },
  countedScales: [],
  controlChart,
  events: [],
  rebases: [],
  mayRebase: false,
  totalResponses: 3400,
  exposures: ['responses', 'customers'],
};

/** The same without a signal, before its limits are fixed. */
export const calmPage: PageData = {
  ...kpiPage,
  controlChart: { ...controlChart, status: 'trial', signals: [] },
};

/** An answer of `GET /cx/kpis/nps/dimensions`: locations differ, nothing carries a segment. */
export const dimensions: GetKpiDimensions.Response['data'] = [
  { by: 'location', groups: overview.detail.groups },
  {
    by: 'segment',
    groups: overview.detail.groups.slice(0, 1).map((one) => ({ ...one, key: null })),
  },
];
