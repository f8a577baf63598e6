import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { ControlChartPoint, ControlSignal } from '../../../../shared/contracts/kpi-page';
import type { Interval } from '../../../../shared/time';
import { LeftOutSymbol, SignalSymbol } from '../../charts/SignalSymbol';
import type { TrendPoint } from '../../charts/TrendChart';
import { Num } from '../../components/Num';
import { isolateLtr } from '../../format/number';
import { useCountWords } from '../../hooks/useCountWords';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { EFFECT_TONES, signalsByPeriod, type ControlPart } from './control-points';

export interface NamedControlPoint extends TrendPoint {
  /** The period in full. */
  long: string;
  /** Whether and why the rules mark it or pass over it, and what happened, in words. */
  notes: string[];
}

const symbolOf = (point: ControlChartPoint, signals: readonly ControlSignal[]): React.ReactNode => {
  const [strongest] = signals;
  if (strongest) {
    return <SignalSymbol side={strongest.side} tone={EFFECT_TONES[strongest.effect]} />;
  }
  return point.leftOut ? <LeftOutSymbol /> : undefined;
};

interface ReadoutProps {
  period: string;
  value: string | null;
  lines: readonly (string | null)[];
}

/** What a point says, for the eye. */
const Readout = ({ period, value, lines }: ReadoutProps) => (
  <>
    <Typography tag="div" variant="pi" textColor="neutral600">
      {period}
    </Typography>
    <Typography tag="div" variant="omega" fontWeight="bold">
      {value === null ? '—' : <Num>{value}</Num>}
    </Typography>
    {lines.map(
      (line) =>
        line !== null && (
          <Typography key={line} tag="div" variant="pi" textColor="neutral600">
            {line}
          </Typography>
        )
    )}
  </>
);

const nowhere: PathToFacts = () => null;

/** A control chart's points, worded in the reader's language, for chart and table alike. */
export const useControlPoints = (
  { controlChart, definition }: ControlPart,
  interval: Interval,
  eventsOf: (index: number) => string[],
  pathTo: PathToFacts = nowhere
): NamedControlPoint[] => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  return React.useMemo(() => {
    const marked = signalsByPeriod(controlChart.signals);
    return controlChart.points.map((point, index) => {
      const { short, long } = formats.period(point, interval);
      const signals = marked.get(point.period) ?? [];
      const notes = [
        ...signals.map(({ rule, effect }) =>
          t('control.mark', { rule: t(`control.rule.${rule}`), effect: t(`effect.${effect}`) })
        ),
        ...(point.leftOut
          ? [t(`control.leftOut.${point.leftOut}`, { input: definition.input })]
          : []),
        ...eventsOf(index),
      ];
      const value = point.value === null ? null : formats.value(point.value, definition);
      const limits = point.limits && formats.interval(point.limits, definition);
      const expected = limits && t('control.expected', { limits: isolateLtr(limits) });
      const parts = [
        long,
        value === null ? words.none : isolateLtr(value),
        expected,
        words.count(point.n),
        ...notes,
      ];
      return {
        key: point.start,
        short,
        long,
        value: point.value,
        low: null,
        high: null,
        partial: point.leftOut === 'incomplete',
        fewAnswers: point.leftOut === 'few_answers',
        symbol: symbolOf(point, signals),
        notes,
        to: pathTo(point.n, {
          period: { period: 'custom', custom: { from: point.start, to: point.end } },
        }),
        description: parts.filter((part) => part !== null).join(t('list.separator')),
        readout: (
          <Readout period={long} value={value} lines={[expected, words.count(point.n), ...notes]} />
        ),
      };
    });
  }, [controlChart, definition, interval, eventsOf, pathTo, formats, t, words]);
};
