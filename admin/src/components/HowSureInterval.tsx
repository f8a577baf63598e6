import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { shownKpi } from '../format/shown-kpi';
import { useTranslate } from '../hooks/useTranslate';
import { isMessageKey } from '../translations/messages';
import { IntervalSentence } from './IntervalSentence';
import { Sentence } from './Sentence';

interface HowSureIntervalProps {
  answer: KpiAnswer;
  definition: KpiDescription;
}

/** How far the number may be off, and what must be known about it. */
export const HowSureInterval = ({ answer, definition }: HowSureIntervalProps) => {
  const t = useTranslate();
  const { confidence, n } = answer;
  const { input, minimumN } = definition;
  const rules = shownKpi(definition, answer);
  const method = `method.${confidence?.method ?? definition.confidenceMethod}`;

  return (
    <>
      <Sentence>
        {confidence ? (
          <IntervalSentence interval={confidence} n={n} rules={rules} />
        ) : (
          t('howSure.noInterval', { n, input, minimum: minimumN.interval })
        )}{' '}
        {confidence &&
          t('howSure.method', { method: isMessageKey(method) ? t(method) : confidence.method })}
      </Sentence>
      {answer.flags
        .map((flag) => `flag.${flag}`)
        .filter(isMessageKey)
        .map((key) => (
          <Sentence key={key}>{t(key, { input, minimum: minimumN.ranking })}</Sentence>
        ))}
    </>
  );
};
