import { isolated } from '../../../../format/isolated';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useThingName } from '../board/useThingName';
import { lineBreaksAt, type CurveData, type LineBreak } from './line-breaks';

/** Why the emotion curve stops at a step, a sentence each. */
export const useLineBreaks = (): ((
  curve: CurveData,
  step: string,
  ways?: readonly LineBreak['way'][]
) => string[]) => {
  const t = useTranslate();
  const nameOf = useThingName();
  return (curve, step, ways = ['from', 'to']) =>
    lineBreaksAt(curve, step)
      .filter(({ way }) => ways.includes(way))
      .map((one) =>
        t(`journey.break.${one.way}`, {
          step: isolated(nameOf({ kind: 'step', id: one.step })),
          reasons: one.words
            .map((word) => t(`journey.break.why.${word}`))
            .join(t('list.separator')),
        })
      );
};
