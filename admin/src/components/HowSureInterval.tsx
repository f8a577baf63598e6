import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { shownKpi } from '../format/shown-kpi';
import { useCountWords } from '../hooks/useCountWords';
import { useFormats } from '../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../hooks/useTranslate';
import { isMessageKey } from '../translations/messages';
import { Num } from './Num';
import { Sentence } from './Sentence';

interface HowSureIntervalProps {
  answer: KpiAnswer;
  definition: KpiDescription;
}

/** How far the number may be off, and what must be known about it. */
export const HowSureInterval = ({ answer, definition }: HowSureIntervalProps) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  const { confidence, n } = answer;
  const { input, minimumN } = definition;
  const rules = shownKpi(definition, answer);
  const method = `method.${confidence?.method ?? definition.confidenceMethod}`;

  return (
    <>
      <Sentence>
        {confidence
          ? rich('howSure.interval', {
              answers: words.count(n),
              level: formats.share(confidence.level),
              low: <Num key="low">{formats.value(confidence.low, rules)}</Num>,
              high: <Num key="high">{formats.value(confidence.high, rules)}</Num>,
            })
          : t('howSure.noInterval', { n, input, minimum: minimumN.interval })}{' '}
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
