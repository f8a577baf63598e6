import { EXCLUSIONS } from '../../../shared/dimensions';
import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { shownKpi } from '../format/shown-kpi';
import { useExclusionText } from '../hooks/useExclusionText';
import { useTranslate } from '../hooks/useTranslate';
import { HowSureChange } from './HowSureChange';
import { HowSureInterval } from './HowSureInterval';
import { HowSureTerms } from './HowSureTerms';
import { Sentence } from './Sentence';

interface HowSureTextProps {
  answer: KpiAnswer;
  definition: KpiDescription;
}

/** What the number means, how far it may be off, whether it changed, and what was left out. */
export const HowSureText = ({ answer, definition }: HowSureTextProps) => {
  const t = useTranslate();
  const textOf = useExclusionText(definition.input);
  const { exclusions } = answer;
  const reasons = [...EXCLUSIONS, 'unknown'] as const;
  const excluded = reasons.flatMap((reason) => {
    const n = exclusions[reason] ?? 0;
    return n > 0 ? [{ reason, n }] : [];
  });

  return (
    <>
      <Sentence>{definition.description}</Sentence>
      <HowSureInterval answer={answer} definition={definition} />
      {answer.change && (
        <HowSureChange change={answer.change} definition={shownKpi(definition, answer)} />
      )}
      {excluded.length > 0 && (
        <Sentence>
          {t('howSure.excluded', {
            list: excluded.map(({ reason, n }) => textOf(reason, n)).join(t('list.separator')),
          })}
        </Sentence>
      )}
      <Sentence>{t('howSure.formula', { formula: definition.formula })}</Sentence>
      <HowSureTerms answer={answer} />
      <Sentence>
        {t(`howSure.basis.${answer.basis}`, { version: definition.definitionVersion })}
      </Sentence>
    </>
  );
};
