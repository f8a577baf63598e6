import type { Attention, AttentionFinding } from '../../shared/contracts/attention';
import { overview } from './overview-fixture';

const DATES = { from: '2026-07-01', to: '2026-09-30' };

const interval = (low: number, high: number) => ({
  low,
  high,
  level: 0.95,
  method: 'adjusted_wald',
});

/** The step that lies far below the others, and fell. */
export const counter: AttentionFinding = {
  kind: 'group',
  id: 'group:nps:touchpoint:counter',
  kpi: 'nps',
  also: ['csat'],
  outcome: 'worse',
  sureness: 'high',
  place: { by: 'touchpoint', key: 'counter', label: 'Pick up at the counter' },
  value: -16,
  n: 420,
  confidence: interval(-23, -8),
  difference: { value: -34, confidence: interval(-46, -22), pValue: 0.00002 },
  against: { value: 18, n: 2891 },
  outermost: true,
  trend: 'worse',
  evidence: { kpi: 'nps', metrics: ['nps'], filters: { touchpoint: ['counter'] }, ...DATES },
};

/** A KPI as a whole, of which we are less sure. */
export const satisfaction: AttentionFinding = {
  kind: 'change',
  id: 'change:csat',
  kpi: 'csat',
  also: [],
  outcome: 'worse',
  sureness: 'fair',
  place: null,
  value: 78.9,
  n: 2100,
  confidence: interval(77.1, 80.6),
  difference: { value: -3.1, confidence: interval(-5.9, -0.3), pValue: 0.03 },
  against: {
    value: 82,
    n: 1900,
    window: { ...overview.window, from: '2026-04-01', to: '2026-06-30' },
  },
  evidence: { kpi: 'csat', metrics: ['csat'], filters: {}, ...DATES },
};

/** Good news of a place that rose within the window. */
export const page: AttentionFinding = {
  kind: 'trend',
  id: 'trend:nps:location:olaya',
  kpi: 'nps',
  also: [],
  outcome: 'better',
  sureness: 'good',
  place: { by: 'location', key: 'olaya', label: 'Riyadh Olaya' },
  value: 30,
  n: 200,
  confidence: interval(22, 38),
  difference: { value: 9, confidence: interval(2, 16), pValue: 0.004 },
  against: { value: 21, n: 210 },
  since: '2026-08-16',
  evidence: {
    kpi: 'nps',
    metrics: ['nps'],
    filters: { location: ['olaya'] },
    from: '2026-08-16',
    to: '2026-09-30',
  },
};

/** A missed target of one channel. */
export const missed: AttentionFinding = {
  kind: 'target',
  id: 'target:csat:channel:app',
  kpi: 'csat',
  also: [],
  outcome: 'worse',
  sureness: 'high',
  place: { by: 'channel', key: 'app', label: 'app' },
  value: 70,
  n: 800,
  confidence: interval(66.7, 73.1),
  difference: { value: -10, confidence: interval(-13.3, -6.9), pValue: 0.0000001 },
  target: { key: 't', value: 80, state: 'missed', from: '2026-07-01', to: '2026-09-30' },
  evidence: { kpi: 'csat', metrics: ['csat'], filters: { channel: ['app'] }, ...DATES },
};

export const attention: Attention = {
  findings: [missed, counter, page, satisfaction],
  more: 2,
  places: ['location', 'touchpoint', 'channel'],
  comparisons: 96,
};

export const withAttention = { ...overview, attention };

/** Nothing but noise. */
export const calm = { ...overview, attention: { ...attention, findings: [], more: 0 } };
