import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { KpiDescription, KpiPoint } from '../../../../../../shared/contracts/kpi';
import { useGetCxJourneyOverlayQuery } from '../../../../api/journeys';
import { domainOf } from '../../../../charts/ticks';
import { TrendChart } from '../../../../charts/TrendChart';
import { RowSkeleton } from '../../../../components/Skeleton';
import { useFormats } from '../../../../hooks/useFormats';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useTrendPoints } from '../../../overview/useTrendPoints';
import { overlayQuery } from '../overlay/overlay-state';
import { useJourneyPage } from '../PageContext';

const noEvents = () => [];

const WeeksChart = ({ series, definition }: { series: KpiPoint[]; definition: KpiDescription }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const points = useTrendPoints({ series }, definition, 'week', noEvents);
  const title = t('journey.trend', { kpi: definition.name });
  const numbers = points.flatMap(({ value, low, high }) => [value, low, high]);
  return (
    <div>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {title}
      </Typography>
      <TrendChart
        label={title}
        points={points}
        domain={domainOf(numbers, definition.range, 1)}
        formatTick={(value, decimals) => formats.decimal(value, decimals)}
        direction={direction}
      />
    </div>
  );
};

/** How one number of a step went, week by week. Asked for when it is looked at only. */
export const StepTrend = ({ step, kpi }: { step: string; kpi: string }) => {
  const { documentId, locale, state, reader, version } = useJourneyPage();
  const query = React.useMemo(
    () => ({
      ...overlayQuery(state, reader, version),
      ...{ locale, trend: 'week' as const, step, kpis: kpi },
    }),
    [state, reader, version, locale, step, kpi]
  );
  const { data, isFetching } = useGetCxJourneyOverlayQuery({ documentId, query });
  if (!data) return isFetching ? <RowSkeleton /> : null;
  const definition = data.definitions.find(({ key }) => key === kpi);
  const trend = data.steps.find((one) => one.step === step)?.trend.find((one) => one.kpi === kpi);
  if (!definition || !trend || trend.series.length < 2) return null;
  return <WeeksChart series={trend.series} definition={definition} />;
};
