import { RESPONSE_METRIC, RESPONSE_SCALE } from '../../../shared/metrics';
import { scaleId, scalePoints } from '../../../shared/scale';
import { LEADS } from './cells';
import type { Database } from './database';
import { scaleNamed } from './score-bucket';
import { sumSeries, type CellQuestion, type Sum } from './sum-series';

/** Answers of these metrics, by score. */
const answersIn = (sums: readonly Sum[], metrics: readonly string[]): Sum[] =>
  sums
    .filter(({ metric }) => metrics.includes(metric))
    .map((sum) => ({ ...sum, counts: sum.counts.slice(0, scalePoints(scaleNamed(sum.scale))) }));

const RESPONSES = { metric: RESPONSE_METRIC, scale: scaleId(RESPONSE_SCALE) };

/** Responses, each counted once as score 1 of 0..1, under the context of its leading answer. */
const responsesIn = (sums: readonly Sum[]): Sum[] =>
  sums.map((sum) => ({ ...sum, ...RESPONSES, counts: [0, sum.counts[LEADS] ?? 0] }));

/**
 * Answers of the metrics among these, and responses where they are among them; one list for each question. What has
 * the same name is to be added up.
 */
export const sumCells = async (
  database: Database,
  questions: readonly CellQuestion[],
  metrics: readonly string[]
): Promise<Sum[][]> => {
  const scales = questions[0]?.filters.scale;
  const answered = metrics.filter((metric) => metric !== RESPONSE_METRIC);
  const counted =
    metrics.includes(RESPONSE_METRIC) && (!scales || scales.includes(RESPONSES.scale));
  if (counted && answered.length > 0 && !scales) {
    const lists = await sumSeries(database, questions, { metrics: null, byMetric: true });
    return lists.map((sums) => [...answersIn(sums, answered), ...responsesIn(sums)]);
  }
  const answers =
    answered.length > 0
      ? await sumSeries(database, questions, { metrics: answered, byMetric: true })
      : [];
  // Responses count through the answers of every metric, on whatever scale.
  const leads = counted
    ? await sumSeries(database, questions, { metrics: null, byMetric: false })
    : [];
  return questions.map((_, of) => [
    ...answersIn(answers[of] ?? [], answered),
    ...responsesIn(leads[of] ?? []),
  ]);
};
