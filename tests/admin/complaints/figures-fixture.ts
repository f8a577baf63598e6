import type {
  DurationCurve,
  GetDurationCurves,
} from '../../../shared/contracts/complaint-durations';
import type {
  GetBacklogFlow,
  GetComplaintCauses,
  GetComplaintControl,
  GetComplaintFigures,
} from '../../../shared/contracts/complaint-figures';
import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { CASE_GROUPINGS } from '../../../shared/dimensions';
import { controlChart } from '../kpi-page-fixture';
import { overview } from '../overview-fixture';

const { window } = overview;
const DAY = 86_400;

const kpi = (key: string, name: string, over: Partial<KpiDescription>): KpiDescription => ({
  ...(overview.definitions[0] as KpiDescription),
  key,
  name,
  input: 'cases',
  basis: 'received',
  bases: ['received', 'ended'],
  groupings: [...CASE_GROUPINGS],
  metrics: [],
  ...over,
});

const answerOf = (definition: KpiDescription, over: Partial<KpiAnswer>): KpiAnswer => ({
  ...overview.detail,
  kpi: definition.key,
  unit: definition.unit,
  direction: definition.direction,
  basis: definition.basis,
  change: null,
  series: [],
  groups: [],
  confidence: null,
  flags: [],
  terms: {},
  ...over,
});

const seconds: Partial<KpiDescription> = { unit: 'seconds', direction: 'down', range: [0, null] };

export const rate = kpi('complaint_rate', 'Complaint rate', {
  unit: 'per_thousand',
  decimals: 2,
  controlChart: 'u',
  bases: ['received'],
  parameters: ['exposure'],
  range: [0, null],
});
export const total = kpi('resolution_total', 'Total resolution', {
  ...seconds,
  parameters: ['basis', 'quantile', 'clock'],
});
export const kept = kpi('sla_met', 'Promises kept', {
  unit: 'percent',
  decimals: 1,
  controlChart: 'p',
  parameters: ['basis', 'promise'],
  range: [0, 100],
});

const rateAnswer = answerOf(rate, { value: 5.2, n: 26, terms: { exposure: 'responses' } });
export const totalAnswer = answerOf(total, {
  value: 3 * DAY,
  n: 40,
  terms: { quantile: 50, clock: 'wall' },
});
const keptAnswer = answerOf(kept, { value: 88, n: 40, terms: { promise: 'resolution' } });

export const cards: GetComplaintFigures.Response['data'] = {
  window,
  definitions: [rate, total, kept],
  cards: [rateAnswer, totalAnswer, keptAnswer],
  anyComplaint: true,
  exposures: ['responses', 'customers', 'visits'],
};

const curve = (over: Partial<DurationCurve> = {}): DurationCurve => ({
  key: null,
  label: '',
  n: 40,
  events: 30,
  censored: 8,
  competing: 2,
  steps: [
    { time: 0, survival: 1, low: 1, high: 1 },
    { time: DAY, survival: 0.8, low: 0.65, high: 0.9 },
    { time: 3 * DAY, survival: 0.5, low: 0.34, high: 0.65 },
    { time: 5 * DAY, survival: 0.25, low: 0.12, high: 0.4 },
  ],
  lastTime: 8 * DAY,
  atRisk: [40, 31, 19, 9, 4],
  marks: [
    { percent: 50, value: 3 * DAY, low: 2.5 * DAY, high: 4 * DAY, notReached: false },
    { percent: 75, value: 5 * DAY, low: 4 * DAY, high: null, notReached: false },
    { percent: 90, value: null, low: null, high: null, notReached: true },
  ],
  ...over,
});

export const curves: GetDurationCurves.Response['data'] = {
  window,
  duration: 'resolution_total',
  clock: 'wall',
  basis: 'received',
  level: 0.95,
  by: null,
  horizon: 8 * DAY,
  ticks: [0, 2, 4, 6, 8].map((day) => day * DAY),
  all: curve(),
  groups: [],
  otherGroups: 0,
  logRank: null,
};

export const groupedCurves: GetDurationCurves.Response['data'] = {
  ...curves,
  by: 'location',
  groups: [
    curve({ key: 'olaya', label: 'Riyadh Olaya', n: 25 }),
    curve({ key: 'tahlia', label: 'Jeddah Tahlia', n: 15 }),
  ],
  otherGroups: 3,
  logRank: { chiSquare: 9.1, degreesOfFreedom: 1, pValue: 0.0026 },
};

const period = (start: string, end: string, over: object) => ({
  period: start,
  start,
  end,
  partial: false,
  received: 0,
  reopened: 0,
  closed: 0,
  withdrawn: 0,
  otherwise: 0,
  open: 0,
  ...over,
});

export const flow: GetBacklogFlow.Response['data'] = {
  window,
  opening: 4,
  closing: 6,
  balance: { expected: 6, gap: 0, balanced: true },
  periods: [
    period('2026-07-01', '2026-07-31', { received: 9, reopened: 1, closed: 7, open: 7 }),
    period('2026-08-01', '2026-08-31', { received: 5, closed: 5, withdrawn: 1, open: 6 }),
  ],
  ageing: {
    asOf: '2026-10-01T00:00:00.000Z',
    n: 6,
    buckets: [
      { from: 0, to: DAY, count: 1, after: '2026-09-30T00:00:00.000Z', upTo: null },
      {
        from: DAY,
        to: 3 * DAY,
        count: 2,
        after: '2026-09-28T00:00:00.000Z',
        upTo: '2026-09-30T00:00:00.000Z',
      },
      { from: 30 * DAY, to: null, count: 3, after: null, upTo: '2026-09-01T00:00:00.000Z' },
    ],
    median: 20 * DAY,
    p90: 60 * DAY,
    oldest: [
      {
        reference: 'C26-7K3M-2QX',
        subject: 'Parcel never came',
        receivedAt: '2026-06-02T08:00:00.000Z',
        age: 121 * DAY,
      },
    ],
  },
};

export const causes: GetComplaintCauses.Response['data'] = {
  window,
  cause: {
    bars: [
      { key: 'carrier', label: 'Carrier was late', n: 12, share: 0.6, cumulative: 0.6 },
      { key: 'packing', label: 'Poor packing', n: 8, share: 0.4, cumulative: 1 },
    ],
    rest: { keys: 2, n: 3 },
    total: 23,
    without: 5,
  },
  category: { bars: [], rest: { keys: 0, n: 0 }, total: 0, without: 28 },
  categories: 'category',
};

const controlOf = (
  definition: KpiDescription,
  answer: KpiAnswer
): GetComplaintControl.Response['data'] => ({ definition, answer, controlChart });

export const rateControl = controlOf(rate, rateAnswer);

/** Answers of every request of the page. */
export const FIGURES = {
  '/cx/complaint-figures': cards,
  '/cx/complaint-figures/durations': curves,
  '/cx/complaint-figures/flow': flow,
  '/cx/complaint-figures/causes': causes,
  '/cx/complaint-figures/control': rateControl,
};
