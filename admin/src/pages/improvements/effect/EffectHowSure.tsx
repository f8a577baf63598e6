import type {
  EffectPoint,
  ImprovementEffect,
  MeasuredChange,
} from '../../../../../shared/contracts/improvement';
import type { KpiDescription } from '../../../../../shared/contracts/kpi';
import { HowSurePopover } from '../../../components/HowSurePopover';
import { IntervalSentence } from '../../../components/IntervalSentence';
import { Num } from '../../../components/Num';
import { Sentence } from '../../../components/Sentence';
import { useCountWords } from '../../../hooks/useCountWords';
import { useFormats } from '../../../hooks/useFormats';
import { useRichTranslate, useTranslate } from '../../../hooks/useTranslate';

type Kpi = NonNullable<ImprovementEffect['kpi']>;

/** By which the server's intervals hold. */
const LEVEL = 0.95;
const TINY = 0.001;

/** How often chance alone would make such a change. */
export const Chance = ({ pValue }: Pick<MeasuredChange, 'pValue'>) => {
  const t = useTranslate();
  const formats = useFormats();
  if (pValue === null) return null;
  return (
    <Sentence>
      {t(pValue < TINY ? 'howSure.chanceTiny' : 'howSure.chance', {
        share: formats.share(Math.max(pValue, TINY), 1),
      })}
    </Sentence>
  );
};

/** Between which values the change lies, and whether nothing is among them. */
const Bounds = ({ change, definition }: { change: MeasuredChange; definition: KpiDescription }) => {
  const rich = useRichTranslate();
  const formats = useFormats();
  const real = change.low > 0 || change.high < 0;
  return (
    <Sentence>
      {rich(real ? 'improvements.effect.sure.real' : 'improvements.effect.sure.noise', {
        level: formats.share(LEVEL),
        low: <Num key="low">{formats.difference(change.low, definition)}</Num>,
        high: <Num key="high">{formats.difference(change.high, definition)}</Num>,
      })}
    </Sentence>
  );
};

/** @param name what the value is called */
export const ValueHowSure = ({
  name,
  point: { low, high, n },
  definition,
}: {
  name: string;
  point: EffectPoint;
  definition: KpiDescription;
}) => {
  const t = useTranslate();
  const { input, minimumN } = definition;
  return (
    <HowSurePopover name={name}>
      <Sentence>{definition.description}</Sentence>
      <Sentence>
        {low === null ? (
          t('howSure.noInterval', { n, input, minimum: minimumN.interval })
        ) : (
          <IntervalSentence interval={{ low, high, level: LEVEL }} n={n} rules={definition} />
        )}
      </Sentence>
      <Sentence>{t('howSure.formula', { formula: definition.formula })}</Sentence>
    </HowSurePopover>
  );
};

interface KpiHowSureProps {
  kpi: Kpi;
  definition: KpiDescription;
}

/** The comparison of before and after, and what it can't tell. */
export const ChangeHowSure = ({ kpi, definition }: KpiHowSureProps) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  const { change, before, after, lastYear } = kpi;
  if (!change) return null;
  return (
    <HowSurePopover name={t('improvements.effect.change')}>
      <Sentence>
        {t('improvements.effect.sure.change', {
          before: words.count(before.n),
          after: words.count(after.n),
        })}
      </Sentence>
      <Bounds change={change} definition={definition} />
      <Chance pValue={change.pValue} />
      {lastYear && (
        <Sentence>
          {rich('improvements.effect.sure.lastYear', {
            value: <Num key="value">{formats.difference(lastYear.value, definition)}</Num>,
            low: <Num key="low">{formats.difference(lastYear.low, definition)}</Num>,
            high: <Num key="high">{formats.difference(lastYear.high, definition)}</Num>,
          })}
        </Sentence>
      )}
    </HowSurePopover>
  );
};

/** Difference in differences: what changed here beyond what changed elsewhere. */
export const ComparedHowSure = ({ kpi: { compared }, definition }: KpiHowSureProps) => {
  const t = useTranslate();
  if (!compared) return null;
  const { treated, untouched } = compared;
  return (
    <>
      {t('improvements.effect.places', { treated, untouched })}
      <HowSurePopover name={t('improvements.effect.compared')}>
        <Sentence>{t('improvements.effect.sure.compared', { treated, untouched })}</Sentence>
        <Bounds change={compared} definition={definition} />
        <Chance pValue={compared.pValue} />
      </HowSurePopover>
    </>
  );
};
