import { useGetCxRelatedComplaintsQuery } from '../../../../api/complaints';
import { isolateLtr } from '../../../../format/number';
import { useFormats } from '../../../../hooks/useFormats';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useMetricName } from '../../../../hooks/useMetricName';
import { useScaleRange } from '../../../../hooks/useScaleRange';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';

/** The responses of the case's customer that the reader may see, newest first: when, and the scores in them. */
export const useResponseChoices = (): { value: string; label: string }[] => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const formats = useFormats();
  const nameOf = useMetricName();
  const rangeOf = useScaleRange();
  const { reference, timeZone } = useCase().detail;
  const { data } = useGetCxRelatedComplaintsQuery({ reference, locale });
  const responses = new Map<string, { at: string; scores: string[] }>();
  for (const { responseId, metric, score, scale, occurredAt } of data?.data.feedback ?? []) {
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
