import { DEFAULT_SCALES, isMetric } from '../../../../shared/metrics';
import { isScale, scaleId, type Scale } from '../../../../shared/scale';
import { keyOf, metricOf, proposedKey, type QuestionDraft } from './question-draft';

type ScaleDraft = Readonly<Record<string, unknown>>;

/** What stands as the question's scale, right or wrong. */
export const scaleDraftOf = ({ scale }: QuestionDraft): ScaleDraft =>
  typeof scale === 'object' && scale !== null ? (scale as ScaleDraft) : {};

/** The question's scale; null as long as it is none. */
export const scaleOf = (question: QuestionDraft): Scale | null => {
  const scale = scaleDraftOf(question) as unknown as Scale;
  return isScale(scale) ? scale : null;
};

/** Its lowest and highest score as a choice of them: `1..5`. */
export const rangeOf = (question: QuestionDraft): string => {
  const { min, max } = scaleDraftOf(question);
  return scaleId({ min: Number(min), max: Number(max) });
};

/** With parts of its scale set; those that are undefined are left out. */
export const withScale = (question: QuestionDraft, parts: ScaleDraft): QuestionDraft => ({
  ...question,
  scale: Object.fromEntries(
    Object.entries({ ...scaleDraftOf(question), ...parts }).filter(([, part]) => part !== undefined)
  ),
});

/** From another lowest score to another highest one; a top box that fits no more goes. */
export const withRange = (question: QuestionDraft, min: unknown, max: unknown): QuestionDraft => {
  const next = withScale(question, { min, max });
  return scaleOf(next) ? next : withScale(next, { topBox: undefined });
};

interface MetricChange {
  others: readonly QuestionDraft[];
  isKeyFixed: boolean;
}

/** With another metric, as it is typed; a key that nobody chose goes along. */
export const withTypedMetric = (
  question: QuestionDraft,
  metric: string,
  { others, isKeyFixed }: MetricChange
): QuestionDraft => {
  const isProposed = keyOf(question) === proposedKey(metricOf(question), others);
  const key = isProposed && !isKeyFixed ? { key: proposedKey(metric, others) } : {};
  return { ...question, ...key, metric };
};

/** With another metric and, where it is one of ours, the scale on which that is usually asked. */
export const withMetric = (
  question: QuestionDraft,
  metric: string,
  change: MetricChange
): QuestionDraft => {
  const scale = isMetric(metric) ? { ...DEFAULT_SCALES[metric] } : scaleDraftOf(question);
  return { ...withTypedMetric(question, metric, change), scale };
};

/** A question that is not worded yet. */
export const newQuestion = (others: readonly QuestionDraft[]): QuestionDraft => {
  const metric = others.length === 0 ? 'nps' : 'csat';
  return {
    key: proposedKey(metric, others),
    metric,
    scale: { ...DEFAULT_SCALES[metric] },
    prompt: {},
    required: false,
  };
};
