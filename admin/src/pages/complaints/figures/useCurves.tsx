import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type {
  DurationCurve,
  GetDurationCurves,
  SurvivalMark as Mark,
} from '../../../../../shared/contracts/complaint-durations';
import type { SurvivalCurve, SurvivalMark } from '../../../charts/SurvivalChart';
import { Num } from '../../../components/Num';
import { isolateLtr } from '../../../format/number';
import { useFormats } from '../../../hooks/useFormats';
import { useNameOfKey } from '../../../hooks/useGroupLabel';
import { useTranslate } from '../../../hooks/useTranslate';
import { countedPath, filterOfPart, queueFilters } from '../queue-path';
import type { FiguresState } from './figures-state';
import { useDurationFormat } from './useDurationFormat';

type Data = GetDurationCurves.Response['data'];

/** One curve as it is shown: named, with the way to its cases. */
export interface NamedCurve extends SurvivalCurve {
  curve: DurationCurve;
  name: string;
  /** null: nowhere. */
  to: string | null;
}

/** The curves that are drawn: of all cases, or of each group. */
export const useCurves = (data: Data, state: FiguresState): NamedCurve[] => {
  const t = useTranslate();
  const nameOf = useNameOfKey();
  return React.useMemo(() => {
    const { by, all, groups, window, duration, clock } = data;
    const counted = { kpi: duration, from: window.from, to: window.to, clock };
    const drawn = by === null ? [all] : groups;
    return drawn.map((curve) => {
      const { key, label, n } = curve;
      const only = by === null ? {} : queueFilters(filterOfPart(by, key));
      return {
        ...curve,
        curve,
        key: key ?? '',
        name:
          by === null
            ? t('figures.allCases')
            : key === null
              ? t('breakdown.none', { dimension: by })
              : nameOf(by, key, label),
        to: n > 0 && only ? countedPath({ ...state.filters, ...only }, counted) : null,
      };
    });
  }, [data, state, nameOf, t]);
};

/** A quantile in words: `3.2 d (2.9 d … 3.6 d)`, or that it was not reached. */
export const useMarkText = ({ clock }: Pick<Data, 'clock'>): ((mark: Mark) => string) => {
  const t = useTranslate();
  const format = useDurationFormat(clock);
  return React.useCallback(
    ({ value, low, high, notReached }) => {
      if (value === null) return t(notReached ? 'figures.notReached' : 'change.noCases');
      const limits = `${low === null ? '?' : format(low)} … ${high === null ? '∞' : format(high)}`;
      return t('figures.limits', {
        value: isolateLtr(format(value)),
        limits: isolateLtr(limits),
      });
    },
    [t, format]
  );
};

/** The times by which half, three quarters and nine in ten had got so far, as points of their curves. */
export const useCurveMarks = (data: Data, curves: readonly NamedCurve[]): SurvivalMark[] => {
  const formats = useFormats();
  const t = useTranslate();
  const textOf = useMarkText(data);
  const { horizon } = data;
  return React.useMemo(
    () =>
      curves.flatMap(({ curve, name, key, to }) =>
        curve.marks.flatMap((mark): SurvivalMark[] => {
          const { percent, value } = mark;
          if (value === null || horizon === null || value > horizon) return [];
          const words = t('figures.within', { percent, value: textOf(mark) });
          return [
            {
              key: `${key} ${percent}`,
              time: value,
              value: 1 - percent / 100,
              fewAnswers: false,
              description: [name, words].join(t('list.separator')),
              readout: (
                <>
                  <Typography tag="div" variant="pi" textColor="neutral600">
                    <bdi>{name}</bdi>
                  </Typography>
                  <Typography tag="div" variant="omega" fontWeight="bold">
                    {words}
                  </Typography>
                  <Typography tag="div" variant="pi" textColor="neutral600">
                    <Num>{formats.count(curve.n)}</Num>
                  </Typography>
                </>
              ),
              to,
            },
          ];
        })
      ),
    [curves, horizon, textOf, formats, t]
  );
};
