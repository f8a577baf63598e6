import { Flex, Typography } from '@strapi/design-system';

import type { GetOverview } from '../../../../shared/contracts/kpi';
import { DIMENSIONS } from '../../../../shared/dimensions';
import { COMPARISONS, INTERVALS } from '../../../../shared/time';
import { PRESETS, PRESET_COUNTS } from '../../calendar/preset-windows';
import { FilterMenu } from '../../components/FilterMenu';
import { useFormats } from '../../hooks/useFormats';
import type { OverviewStateHandle } from '../../hooks/useOverviewState';
import { useTranslate } from '../../hooks/useTranslate';
import { CustomPeriod } from './CustomPeriod';
import { intervalOf, windowOf, type Reader } from './overview-state';

interface FilterRowProps {
  handle: OverviewStateHandle;
  reader: Reader;
  data: GetOverview.Response['data'] | undefined;
}

const ResponseCount = ({ data }: Pick<FilterRowProps, 'data'>) => {
  const t = useTranslate();
  const n = data?.cards.find(({ kpi }) => kpi === 'responses')?.value ?? null;
  if (n === null) return null;
  return (
    <Typography variant="pi" textColor="neutral600" style={{ marginInlineStart: 'auto' }}>
      {t('filter.responses', { n })}
    </Typography>
  );
};

const usePeriodChoices = () => {
  const t = useTranslate();
  return [
    ...PRESETS.map((value) => ({
      value,
      label: t(`period.${value}`, { n: PRESET_COUNTS[value] ?? 1 }),
    })),
    { value: 'custom' as const, label: t('period.custom') },
  ];
};

/** One row of filters; a custom period opens its dates below. */
export const FilterRow = ({ handle: { state, update }, reader, data }: FilterRowProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const window = windowOf(state, reader);
  const periods = usePeriodChoices();

  return (
    <Flex
      gap={2}
      wrap="wrap"
      paddingTop={4}
      paddingBottom={4}
      tag="section"
      aria-label={t('filter.title')}
    >
      <FilterMenu
        name={t('filter.period')}
        shown={formats.dateRange(window.from, window.to)}
        value={state.period}
        choices={periods}
        onChoose={(period) => update({ period, custom: period === 'custom' ? window : null })}
      />
      <FilterMenu
        name={t('filter.compare')}
        value={state.compare ?? 'none'}
        choices={[...COMPARISONS, 'none' as const].map((value) => ({
          value,
          label: t(`compare.${value}`),
        }))}
        onChoose={(compare) => update({ compare: compare === 'none' ? null : compare })}
      />
      <FilterMenu
        name={t('filter.interval')}
        shown={t(`interval.${intervalOf(state, window)}`)}
        value={state.interval ?? 'auto'}
        choices={(['auto', ...INTERVALS] as const).map((value) => ({
          value,
          label: t(`interval.${value}`),
        }))}
        onChoose={(interval) => update({ interval: interval === 'auto' ? null : interval })}
      />
      <FilterMenu
        name={t('filter.by')}
        value={state.by}
        choices={DIMENSIONS.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        onChoose={(by) => update({ by })}
      />
      <ResponseCount data={data} />
      {state.custom && (
        <CustomPeriod
          value={state.custom}
          today={reader.today}
          onChange={(custom) => update({ custom })}
        />
      )}
    </Flex>
  );
};
