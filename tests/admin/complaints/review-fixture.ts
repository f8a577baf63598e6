import type { GetComplaintReview } from '../../../shared/contracts/complaint-review';
import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import type { ReviewRecord } from '../../../shared/contracts/review-record';
import { labels, listed } from './desk-fixture';

export const definition = (
  key: string,
  name: string,
  over: Partial<KpiDescription>
): KpiDescription => ({
  ...{ key, name, description: '', formula: '', unit: 'percent', direction: 'up', decimals: 1 },
  ...{ definitionVersion: 1, history: [], basis: 'received', bases: ['received'], input: 'cases' },
  ...{ groupings: [], parameters: [], metrics: [], confidenceMethod: 'wilson', controlChart: 'p' },
  ...{ minimumN: { interval: 5, ranking: 30 }, topBoxes: null, range: [0, null] },
  ...over,
});

const window_: KpiAnswer['window'] = {
  ...{ from: '2026-01-01', to: '2026-03-31', timeZone: 'Asia/Riyadh' },
  ...{ calendar: 'gregorian', weekStart: 6 },
};

export const answer = (kpi: string, over: Partial<KpiAnswer>): KpiAnswer => ({
  ...{ kpi, definitionVersion: 1, unit: 'percent', direction: 'up', basis: 'received' },
  ...{ terms: {}, value: 50, n: 40, numerator: 20, denominator: 40, flags: [], window: window_ },
  confidence: { low: 35, high: 65, level: 0.95, method: 'wilson' },
  exclusions: { duplicate: 0, bot: 0, test: 0, invalid: 0, quarantined: 0 },
  ...{ change: null, target: null, series: [], groups: [] },
  ...over,
});

export const rate = answer('complaint_rate', {
  ...{ unit: 'per_thousand', direction: 'down', value: 2, numerator: 40, n: 40 },
  terms: { exposure: 'responses' },
  confidence: { low: 1.4, high: 2.7, level: 0.95, method: 'poisson' },
});

export const nothingWritten: ReviewRecord = {
  ...{ kept: null, previous: null, carried: [], others: [], versions: [], mayWrite: true },
};

export const data: GetComplaintReview.Data = {
  madeAt: '2026-04-01T08:00:00.000Z',
  window: window_,
  before: { from: '2025-10-01', to: '2025-12-31' },
  ...{ locations: null, exposure: 'responses', exposures: ['responses', 'customers', 'orders'] },
  definitions: [
    definition('complaint_rate', 'Complaint rate', { unit: 'per_thousand', decimals: 2 }),
    definition('sla_met', 'Promises kept', {}),
  ],
  performance: [
    rate,
    answer('sla_met', {
      terms: { promise: 'resolution' },
      change: {
        ...{ from: 70, n: 50, value: -20, pValue: 0.01, significant: true, window: null },
        confidence: { low: -35, high: -5, level: 0.95, method: 'newcombe' },
      },
    }),
  ],
  backlog: {
    ...{ start: 4, end: 6, received: 40, reopened: 2, closed: 37, withdrawn: 2, otherwise: 0 },
    gap: -1,
  },
  breakdowns: [
    {
      by: 'location',
      answers: [
        {
          ...rate,
          groups: [
            {
              ...{ key: 'olaya', label: 'Riyadh Olaya', value: 3, n: 30, numerator: 30 },
              ...{ denominator: 10_000, confidence: null, flags: ['low_n'], shrunk: null },
              ...{ versusRest: null, position: 'indistinguishable', change: null, target: null },
            },
          ],
        },
      ],
    },
    { by: 'category', answers: [] },
    { by: 'cause', answers: [] },
  ],
  cases: { overdueCount: 1, openCount: 6, overdue: [listed()], oldest: [listed()], labels },
  causes: [
    {
      ...{ complaint: 'C26-AAAA-AAA', causeCode: 'carrier', cause: 'Carrier' },
      ...{ root: 'No van on Thursdays', at: '2026-02-01T08:00:00.000Z' },
    },
  ],
  earlier: [
    {
      improvement: {
        ...{ key: 'i1', title: 'Another carrier', solution: 'x', causeCode: null, kpi: 'sla_met' },
        ...{ expectedEffect: 5, state: 'done', startsOn: '2025-12-01', team: null, locations: [] },
      },
      ...{ owner: 'Sara', effect: null, unmeasured: 'not_allowed' },
    },
  ],
  made: [],
  changes: [
    {
      ...{ kind: 'rules', how: 'changed', names: ['matrix'], by: 'Omid', text: '' },
      at: '2026-02-01T08:00:00.000Z',
    },
  ],
  record: nothingWritten,
};
