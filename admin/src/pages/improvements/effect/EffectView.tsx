import { Typography } from '@strapi/design-system';

import type { Improvement, ImprovementEffect } from '../../../../../shared/contracts/improvement';
import { Card } from '../../../components/Card';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ImprovementWords } from '../useImprovementWords';
import { EffectChart } from './EffectChart';
import { EffectNumbers } from './EffectNumbers';
import { OverlapCard } from './OverlapCard';
import { RecurrenceCard } from './RecurrenceCard';

interface EffectViewProps {
  effect: ImprovementEffect;
  improvement: Improvement;
  words: ImprovementWords;
}

/** The KPI before and after, what weakens the comparison, and whether its cause came again. */
export const EffectView = ({ effect, improvement, words }: EffectViewProps) => {
  const t = useTranslate();
  const { kpi, overlap, recurrence } = effect;
  const definition = kpi ? words.kpi(kpi.key) : undefined;
  return (
    <>
      {kpi && definition && (
        <EffectNumbers {...{ effect, kpi, definition }} expected={improvement.expectedEffect} />
      )}
      {(kpi || recurrence) && <OverlapCard overlap={overlap} />}
      {kpi && definition && (
        <EffectChart kpi={kpi} definition={definition} startsOn={effect.after.from} />
      )}
      {recurrence && (
        <RecurrenceCard recurrence={recurrence} cause={words.cause(recurrence.causeCode)} />
      )}
      {!kpi && !recurrence && (
        <Card>
          <Typography tag="p" textColor="neutral700">
            {t('improvements.effect.nothing')}
          </Typography>
        </Card>
      )}
    </>
  );
};
