import type {
  Change,
  ConfidenceInterval,
  Estimate,
  KpiAnswer,
  KpiDescription,
  KpiGroup,
  KpiPoint,
} from '../../shared/contracts/kpi';
import type { GetOverview } from '../../shared/contracts/overview';

type Overview = GetOverview.Response['data'];

const WINDOW = {
  from: '2026-07-01',
  to: '2026-09-30',
  timeZone: 'Asia/Riyadh',
  calendar: 'gregorian',
  weekStart: 1,
} as const;

const interval = (low: number, high: number, method = 'adjusted_wald'): ConfidenceInterval => ({
  low,
  high,
  level: 0.95,
  method,
});

const estimate = (value: number | null, n: number, low?: number, high?: number): Estimate => ({
  value,
  n,
  numerator: null,
  denominator: null,
  confidence: low === undefined || high === undefined ? null : interval(low, high),
  flags: [
    ...(n === 0 ? (['no_data'] as const) : []),
    ...(n > 0 && n < 30 ? (['low_n'] as const) : []),
  ],
});

const change = (value: number, low: number, high: number, significant: boolean): Change => ({
  from: 15,
  n: 480,
  value,
  confidence: interval(low, high),
  pValue: significant ? 0.004 : 0.41,
  significant,
  window: { ...WINDOW, from: '2026-04-01', to: '2026-06-30' },
});

const describe = (key: string, name: string, over: Partial<KpiDescription>): KpiDescription => ({
  key,
  name,
  description: `What ${key} means.`,
  formula: `How ${key} is computed.`,
  unit: 'points',
  direction: 'up',
  decimals: 0,
  definitionVersion: 1,
  history: [],
  basis: 'occurred',
  bases: ['occurred'],
  input: 'scores',
  groupings: ['touchpoint', 'location', 'channel'],
  parameters: [],
  metrics: [key],
  confidenceMethod: 'adjusted_wald',
  controlChart: 'xmr',
  minimumN: { interval: 5, ranking: 30 },
  topBoxes: null,
  range: [-100, 100],
  ...over,
});

const series: KpiPoint[] = [
  ['2026-07-01', '2026-07-31', estimate(-16, 300, -23, -8)],
  ['2026-08-01', '2026-08-31', estimate(null, 0)],
  ['2026-09-01', '2026-09-30', estimate(24, 12, -10, 50)],
].map(([start, end, of]) => ({
  ...(of as Estimate),
  period: String(start).slice(0, 7),
  start: String(start),
  end: String(end),
  partial: end === '2026-09-30',
}));

const answer = (kpi: string, of: Estimate, over: Partial<KpiAnswer> = {}): KpiAnswer => ({
  ...of,
  kpi,
  definitionVersion: 1,
  unit: 'points',
  direction: 'up',
  basis: 'occurred',
  terms: null,
  window: WINDOW,
  exclusions: { duplicate: 3, bot: 0, test: 0, invalid: 0, quarantined: 0 },
  change: null,
  target: null,
  series,
  groups: [],
  ...over,
});

const group = (
  key: string,
  of: Estimate,
  position: KpiGroup['position'],
  shrunk?: number
): KpiGroup => ({
  ...of,
  key,
  label: key,
  shrunk:
    shrunk === undefined ? null : { value: shrunk, confidence: interval(shrunk - 9, shrunk + 9) },
  versusRest: null,
  position,
  change: null,
  target: null,
});

const detail = answer('nps', estimate(-16, 3311, -23, -8), {
  change: change(0.9, -3.4, 5.2, false),
  groups: [
    group('Isfahan', estimate(52, 500, 46, 58), 'above', 51),
    group('Jeddah Tahlia', estimate(29, 520, 22, 36), 'indistinguishable', 28),
    group('Muscat', estimate(34, 11, -7, 66), 'indistinguishable', 25),
    group('Riyadh Olaya', estimate(-19, 420, -27, -11), 'below', -17),
  ],
});

/** An answer of `GET /cx/overview` that has one of everything the page must tell apart. */
export const overview: Overview = {
  window: WINDOW,
  definitions: [
    describe('nps', 'Recommendation (NPS)', {}),
    describe('csat', 'Satisfaction (CSAT)', {
      unit: 'percent',
      decimals: 1,
      range: [0, 100],
      confidenceMethod: 'wilson',
    }),
    describe('ces', 'Ease (CES)', {
      unit: 'scale',
      decimals: 2,
      range: [null, null],
      confidenceMethod: 't',
    }),
    describe('stars', 'Stars', {
      unit: 'scale',
      decimals: 2,
      range: [null, null],
      confidenceMethod: 't',
    }),
  ],
  cards: [
    detail,
    answer('csat', estimate(78.94, 2100, 77.1, 80.6), { change: change(9, 2, 16, true) }),
    answer('ces', estimate(5.2, 12, 4.1, 6.2), { change: change(0.4, 0.1, 0.7, true) }),
    answer('stars', estimate(null, 0)),
  ],
  detail,
  distribution: [
    {
      scale: '0..10',
      scores: [3, 1, 1, 2, 2, 4, 6, 12, 17, 22, 30].map((n, score) => ({ score, n })),
    },
  ],
  countedScales: {},
  events: [],
  attention: null,
  totalResponses: 3400,
  exposures: ['responses', 'customers'],
};

/** The same with nothing in the period. */
export const emptyPeriod: Overview = {
  ...overview,
  cards: overview.cards.map((card) => ({ ...card, ...estimate(null, 0), change: null })),
};

/** A plugin into which nothing has ever come. */
export const emptyPlugin: Overview = { ...emptyPeriod, totalResponses: 0 };
