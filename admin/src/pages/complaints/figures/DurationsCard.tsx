import { Flex, Typography } from '@strapi/design-system';

import {
  DURATION_KPIS,
  type GetDurationCurves,
} from '../../../../../shared/contracts/complaint-durations';
import { KPI_CLOCKS } from '../../../../../shared/contracts/kpi-terms';
import { useGetCxDurationCurvesQuery } from '../../../api/complaint-figures';
import { SurvivalChart } from '../../../charts/SurvivalChart';
import { ChartCard } from '../../../components/ChartCard';
import { FilterMenu } from '../../../components/FilterMenu';
import { Sentence } from '../../../components/Sentence';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { CurveLegend } from './CurveLegend';
import { CurveTable } from './CurveTable';
import { CURVE_GROUPINGS, durationsQuery } from './figures-state';
import type { FigurePart } from './figure-part';
import { useCurveMarks, useCurves } from './useCurves';
import { useDurationFormat } from './useDurationFormat';
import { usePValue } from './usePValue';
import { WhenLoaded } from './WhenLoaded';

type Data = GetDurationCurves.Response['data'];

/** Which duration, by which clock, and apart for what. */
const Choices = ({ handle: { state, update }, nameOf }: FigurePart) => {
  const t = useTranslate();
  const groupings = ['none', ...CURVE_GROUPINGS] as const;
  return (
    <Flex gap={2} wrap="wrap" paddingBottom={3} data-cx-screen-only>
      <FilterMenu
        name={t('figures.duration')}
        value={state.duration}
        choices={DURATION_KPIS.map((value) => ({ value, label: nameOf(value) }))}
        onChoose={(duration) => update({ duration })}
      />
      <FilterMenu
        name={t('figures.clock')}
        value={state.clock}
        choices={KPI_CLOCKS.map((value) => ({ value, label: t(`clock.${value}`) }))}
        onChoose={(clock) => update({ clock })}
      />
      <FilterMenu
        name={t('figures.by')}
        value={state.by ?? 'none'}
        choices={groupings.map((value) => ({
          value,
          label: value === 'none' ? t('figures.undivided') : t(`dimension.${value}`),
        }))}
        onChoose={(by) => update({ by: by === 'none' ? null : by })}
      />
    </Flex>
  );
};

/** Whether the drawn groups last alike, and what is not drawn. */
const Comparison = ({ data: { groups, otherGroups, logRank } }: { data: Data }) => {
  const t = useTranslate();
  const pValue = usePValue();
  return (
    <>
      {logRank && (
        <Sentence>
          {t(logRank.pValue < 0.05 ? 'figures.logRank.differ' : 'figures.logRank.alike', {
            n: groups.length,
            p: pValue(logRank.pValue),
          })}
        </Sentence>
      )}
      {otherGroups > 0 && <Sentence>{t('figures.otherGroups', { n: otherGroups })}</Sentence>}
    </>
  );
};

const Curves = ({ data, ...part }: FigurePart & { data: Data }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const format = useDurationFormat(data.clock);
  const curves = useCurves(data, part.handle.state);
  const marks = useCurveMarks(data, curves);
  const title = t('figures.durations.title', { name: part.nameOf(data.duration) });
  const notes = [
    t('figures.durations.note'),
    t(`figures.clockNote.${data.clock}`),
    ...(curves.length === 1 ? [t('trend.band', { level: formats.share(data.level) })] : []),
  ];
  const empty = <Typography textColor="neutral600">{t('figures.durations.empty')}</Typography>;
  return (
    <ChartCard
      title={title}
      note={notes.join(' ')}
      chart={
        data.horizon === null ? (
          empty
        ) : (
          <>
            <SurvivalChart
              label={`${title}. ${t('trend.keysAndEnter', { input: 'cases' })}`}
              curves={curves}
              marks={marks}
              horizon={data.horizon}
              ticks={data.ticks}
              atRiskTitle={t('figures.atRisk')}
              formatTime={format}
              formatShare={(share) => formats.share(share)}
              formatCount={formats.count}
              direction={direction}
            />
            <CurveLegend data={data} curves={curves} />
            <Comparison data={data} />
          </>
        )
      }
      table={
        data.horizon === null ? empty : <CurveTable caption={title} data={data} curves={curves} />
      }
    />
  );
};

/** How long cases last, as Kaplan–Meier curves. */
export const DurationsCard = (part: FigurePart) => {
  const { state } = part.handle;
  const request = useGetCxDurationCurvesQuery(durationsQuery(state, part.reader), part.fresh);
  return (
    <div>
      <Choices {...part} />
      <WhenLoaded request={request}>{(data) => <Curves data={data} {...part} />}</WhenLoaded>
    </div>
  );
};
