import type { Scale } from './scale';

/** What a question can measure out of the box. A survey's question may name a metric of its own. */
export const METRICS = ['nps', 'enps', 'csat', 'ces', 'stars', 'emotion', 'expectation'] as const;

export type Metric = (typeof METRICS)[number];

/** The scale of an answer that names none and answers no survey question. */
export const DEFAULT_SCALES: Record<Metric, Scale> = {
  nps: { min: 0, max: 10 },
  enps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  stars: { min: 1, max: 5 },
  emotion: { min: -2, max: 2 },
  expectation: { min: 1, max: 7 },
};

/** Metrics whose definition fixes the scale: any other is refused. */
export const FIXED_SCALES: ReadonlySet<string> = new Set<Metric>(['nps', 'enps']);

export const isMetric = (name: string): name is Metric =>
  (METRICS as readonly string[]).includes(name);

/** The metric that employees answer, not customers: what few of them said is kept from everybody. */
export const EMPLOYEE_METRIC: Metric = 'enps';

/** The pseudo-metric under which each response (one form) is counted once, on {@link RESPONSE_SCALE}. */
export const RESPONSE_METRIC = 'response';
/** Scale of the response counter: each response counts as score 1 of 0..1. */
export const RESPONSE_SCALE: Scale = { min: 0, max: 1 };
