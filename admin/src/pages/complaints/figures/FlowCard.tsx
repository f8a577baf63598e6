import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';

import type { GetBacklogFlow } from '../../../../../shared/contracts/complaint-figures';
import { FlowBars } from '../../../charts/FlowBars';
import { domainOf } from '../../../charts/ticks';
import { TrendChart } from '../../../charts/TrendChart';
import { ChartCard } from '../../../components/ChartCard';
import { Sentence } from '../../../components/Sentence';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { intervalOf } from './figures-state';
import type { FigurePart } from './figure-part';
import { FlowLegend } from './FlowLegend';
import { FlowTable } from './FlowTable';
import { useFlow } from './useFlow';

type Data = GetBacklogFlow.Response['data'];

/** The smallest height of the value axis, so that a calm week doesn't look like a storm. */
const LEAST_SPAN = 5;

/** Opening + in − out = closing, with its numbers, and whether it holds. */
const Identity = ({ data: { opening, closing, balance, periods } }: { data: Data }) => {
  const t = useTranslate();
  const sum = (of: (period: Data['periods'][number]) => number) =>
    periods.reduce((total, period) => total + of(period), 0);
  const values = {
    opening,
    closing,
    expected: balance.expected,
    into: sum(({ received, reopened }) => received + reopened),
    out: sum(({ closed, withdrawn, otherwise }) => closed + withdrawn + otherwise),
  };
  return (
    <>
      <Sentence>{t('figures.flow.identity', values)}</Sentence>
      {balance.balanced ? (
        <Sentence>
          <span aria-hidden>✓</span> {t('figures.flow.balanced')}
        </Sentence>
      ) : (
        <Typography tag="p" role="alert" variant="pi" fontWeight="bold" textColor="danger700">
          <span aria-hidden>▲</span>{' '}
          {t('figures.flow.gap', { gap: balance.gap, expected: balance.expected })}
        </Typography>
      )}
    </>
  );
};

/** The backlog period by period, and what moved it. */
export const FlowCard = ({ data, handle, reader }: FigurePart & { data: Data }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const interval = intervalOf(handle.state, reader);
  const periods = useFlow(data, interval, handle.state);
  const points = React.useMemo(() => periods.map(({ point }) => point), [periods]);
  const bars = React.useMemo(() => periods.map(({ bar }) => bar), [periods]);
  const domain = React.useMemo(
    () => domainOf([0, ...points.map(({ value }) => value)], [0, null], LEAST_SPAN),
    [points]
  );
  const title = t('figures.flow.title', { interval });
  return (
    <ChartCard
      title={title}
      note={t('figures.flow.note')}
      chart={
        <>
          <TrendChart
            label={`${t('figures.flow.backlog')}. ${t('trend.keysAndEnter', { input: 'cases' })}`}
            points={points}
            domain={domain}
            direction={direction}
            formatTick={(value, decimals) => formats.decimal(value, decimals)}
          />
          <Box paddingTop={3}>
            <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
              {t('figures.flow.inAndOut')}
            </Typography>
            <FlowBars
              label={`${t('figures.flow.inAndOut')}. ${t('trend.keysAndEnter', { input: 'cases' })}`}
              bars={bars}
              formatCount={formats.count}
              direction={direction}
            />
            <FlowLegend />
          </Box>
          <Identity data={data} />
        </>
      }
      table={
        <>
          <FlowTable caption={title} opening={data.opening} periods={periods} />
          <Identity data={data} />
        </>
      }
    />
  );
};
