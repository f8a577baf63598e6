import { byWeight, type StandsOut } from './order';

/** A finding with what else says the same. */
export interface Chosen extends StandsOut {
  /** KPIs. */
  also: string[];
}

const placeName = ({ place }: StandsOut): string | null =>
  place && JSON.stringify([place.by, place.key]);

/** Of one number at one place only one thing is said. */
const isSameThing = (one: StandsOut, other: StandsOut): boolean =>
  one.looked.subject === other.looked.subject && placeName(one) === placeName(other);

/** The same answers under another name: all of a counter's customers came to the shop. */
const isSameAnswers = (one: StandsOut, other: StandsOut): boolean =>
  one.looked.kpi.key === other.looked.kpi.key &&
  one.finding.kind === other.finding.kind &&
  one.finding.n === other.finding.n &&
  one.finding.value === other.finding.value &&
  one.finding.outcome === other.finding.outcome;

/** How long things take, by one clock or another. */
const areDurations = (one: StandsOut, other: StandsOut): boolean =>
  one.looked.kpi.unit === 'seconds' &&
  other.looked.kpi.unit === 'seconds' &&
  one.finding.kind === other.finding.kind;

/** The same news by another KPI: of one place, or of the whole that everything takes longer. */
const isSameNews = (one: StandsOut, other: StandsOut): boolean =>
  placeName(one) === placeName(other) &&
  one.finding.outcome === other.finding.outcome &&
  (one.place !== null || areDurations(one, other));

/** A place that lies apart and moved is told so at once. */
const withTrend = (chosen: Chosen, { finding }: StandsOut): Chosen =>
  chosen.finding.kind === 'group' && finding.kind === 'trend'
    ? { ...chosen, finding: { ...chosen.finding, trend: finding.outcome } }
    : chosen;

/**
 * What is told, in the order of its weight: of one number at one place the weightiest thing only, and several
 * KPIs that say the same of a place as one.
 */
export const chooseFindings = (all: readonly StandsOut[]): Chosen[] => {
  const chosen: Chosen[] = [];
  const covered: StandsOut[] = [];
  for (const one of [...all].sort(byWeight)) {
    const same = chosen.findIndex((other) => isSameThing(one, other));
    const told = chosen[same];
    if (told) chosen[same] = withTrend(told, one);
    if (covered.some((other) => isSameThing(one, other) || isSameAnswers(one, other))) continue;
    covered.push(one);
    const at = chosen.findIndex((other) => isSameNews(one, other));
    const found = chosen[at];
    if (found) chosen[at] = { ...found, also: [...found.also, one.looked.kpi.key] };
    else chosen.push({ ...one, also: [] });
  }
  return chosen;
};
