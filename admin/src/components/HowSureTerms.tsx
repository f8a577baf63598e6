import type { KpiAnswer } from '../../../shared/contracts/kpi';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { isMessageKey } from '../translations/messages';
import { Sentence } from './Sentence';

/** What else a number of complaints depends on: what it is held against, and what it can't know. */
export const HowSureTerms = ({ answer }: { answer: KpiAnswer }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { terms, denominator } = answer;
  if (!terms) return null;
  const { clock, quantile, promise, exposure, exposureOfAll = [], competingShare = 0 } = terms;
  const name = `exposure.${exposure}`;
  return (
    <>
      {quantile !== undefined && <Sentence>{t('howSure.quantile', { quantile })}</Sentence>}
      {clock !== undefined && <Sentence>{t(`howSure.clock.${clock}`)}</Sentence>}
      {promise !== undefined && (
        <Sentence>{t('howSure.promise', { promise: t(`complaint.target.${promise}`) })}</Sentence>
      )}
      {exposure !== undefined && (
        <Sentence>
          {t('howSure.exposure', {
            name: isMessageKey(name) ? t(name) : exposure,
            value: denominator ?? 0,
          })}
        </Sentence>
      )}
      {exposureOfAll.length > 0 && <Sentence>{t('howSure.exposureOfAll')}</Sentence>}
      {competingShare > 0 && (
        <Sentence>
          {t('howSure.competing', { share: formats.share(competingShare / 100, 1) })}
        </Sentence>
      )}
    </>
  );
};
