import type { GetRelated } from '../../../../../shared/contracts/complaint-desk';
import { isolateLtr } from '../../../format/number';
import { useFormats } from '../../../hooks/useFormats';
import { useMetricName } from '../../../hooks/useMetricName';
import { useScaleRange } from '../../../hooks/useScaleRange';
import { useTranslate } from '../../../hooks/useTranslate';

type Answers = GetRelated.Response['data']['feedback'];

/** Answers as responses to choose from, in their order: when, and the scores in them. */
export const useResponseLabels = (): ((
  answers: Answers,
  timeZone: string
) => { value: string; label: string }[]) => {
  const t = useTranslate();
  const formats = useFormats();
  const nameOf = useMetricName();
  const rangeOf = useScaleRange();
  return (answers, timeZone) => {
    const responses = new Map<string, { at: string; scores: string[] }>();
    for (const { responseId, metric, score, scale, occurredAt } of answers) {
      const given = [formats.count(score), rangeOf(scale) ?? scale].join(' / ');
      const response = responses.get(responseId) ?? { at: occurredAt, scores: [] };
      response.scores.push(`${nameOf(metric)} ${isolateLtr(given)}`);
      responses.set(responseId, response);
    }
    return [...responses].map(([value, { at, scores }]) => ({
      value,
      label: [formats.moment(at, timeZone), ...scores].join(t('facts.separator')),
    }));
  };
};
