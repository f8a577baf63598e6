import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { FlowPeriod, GetBacklogFlow } from '../../../../../shared/contracts/complaint-figures';
import type { CountedKpi } from '../../../../../shared/contracts/counted-cases';
import type { Interval } from '../../../../../shared/time';
import type { FlowBar } from '../../../charts/FlowBars';
import type { TrendPoint } from '../../../charts/TrendChart';
import { Num } from '../../../components/Num';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { countedPath } from '../queue-path';
import type { FiguresState } from './figures-state';

/** One period with its words, as backlog and as flow. */
export interface NamedPeriod {
  period: FlowPeriod;
  long: string;
  point: TrendPoint;
  bar: FlowBar;
}

const Readout = ({ long, open, moved }: Record<'long' | 'open' | 'moved', string>) => (
  <>
    <Typography tag="div" variant="pi" textColor="neutral600">
      {long}
    </Typography>
    <Typography tag="div" variant="omega" fontWeight="bold">
      <Num>{open}</Num>
    </Typography>
    <Typography tag="div" variant="pi" textColor="neutral600">
      {moved}
    </Typography>
  </>
);

/** The backlog's periods, worded in the reader's language, for charts and table alike. */
export const useFlow = (
  { periods }: Pick<GetBacklogFlow.Response['data'], 'periods'>,
  interval: Interval,
  state: FiguresState
): NamedPeriod[] => {
  const t = useTranslate();
  const formats = useFormats();
  return React.useMemo(
    () =>
      periods.map((period) => {
        const { start, end, partial, received, reopened, closed, withdrawn, otherwise, open } =
          period;
        const { short, long } = formats.period(period, interval);
        const moved = t('figures.flow.moved', {
          received,
          reopened,
          closed,
          others: withdrawn + otherwise,
        });
        const backlog = t('figures.flow.open', { n: open });
        const dates = { from: start, to: end };
        const pathTo = (kpi: CountedKpi, n: number) =>
          n > 0 ? countedPath(state.filters, { kpi, ...dates }) : null;
        const words = [long, backlog, moved, ...(partial ? [t('trend.partial')] : [])];
        const description = words.join(t('list.separator'));
        return {
          period,
          long,
          bar: {
            key: start,
            short,
            into: [received, reopened],
            out: [closed, withdrawn + otherwise],
            description,
            to: pathTo('complaint_rate', received),
          },
          point: {
            key: start,
            short,
            value: open,
            low: null,
            high: null,
            partial,
            fewAnswers: false,
            description,
            to: pathTo('backlog', open),
            readout: <Readout {...{ long, moved }} open={formats.count(open)} />,
          },
        };
      }),
    [periods, interval, state, formats, t]
  );
};
