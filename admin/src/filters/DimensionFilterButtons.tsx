import { Button } from '@strapi/design-system';

import type { GetFilterValues } from '../../../shared/contracts/feedback-list';
import { GROUPINGS, type KpiGrouping } from '../../../shared/dimensions';
import { pathOfKey } from '../../../shared/hierarchy-path';
import { useGetCxFilterValuesQuery } from '../api/feedback';
import { ChoiceList } from '../components/ChoiceList';
import { useKeyLabel } from '../hooks/useGroupLabel';
import { useLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { FILTER_DIMENSIONS, NONE, withKey, type DimensionFilters } from './dimension-filters';

interface DimensionFilterButtonsProps {
  filters: DimensionFilters;
  onChange: (filters: DimensionFilters) => void;
  /** Offers the answers without a value as well. */
  withNone?: boolean;
  /** By what the shown numbers can be filtered; those of answers when left out. */
  offered?: readonly KpiGrouping[] | undefined;
}

interface OneFilterProps extends Omit<DimensionFilterButtonsProps, 'offered'> {
  dimension: KpiGrouping;
  values: GetFilterValues.Value[];
  /** Not known yet: the button is there already, so that nothing moves when they come. */
  awaited: boolean;
}

const OneFilter = ({ dimension, values, awaited, filters, onChange, withNone }: OneFilterProps) => {
  const t = useTranslate();
  const labelOf = useKeyLabel(dimension);
  const chosen = filters[dimension] ?? [];
  const offered = values.filter(({ key, archived }) => !archived || chosen.includes(key));
  // A key of the URL that no feedback carries can still be seen, and taken away.
  const unknown = chosen.filter(
    (key) => key !== NONE && values.every((value) => value.key !== key)
  );
  /** A slash at the end: what stands directly there, without what lies below. */
  const unknownLabel = (key: string): string => {
    const { path, direct } = pathOfKey(key);
    const known = values.find((value) => value.key === path);
    return direct ? t('filter.directly', { name: known?.label ?? path }) : key;
  };
  const choices = [...offered, ...unknown.map((key) => ({ key, label: unknownLabel(key) }))].map(
    ({ key, label }) => ({ key, label: labelOf(key, label) })
  );
  if (chosen.includes(NONE) || (withNone && choices.length > 0)) {
    choices.push({ key: NONE, label: t('breakdown.none', { dimension }) });
  }
  const [first] = chosen;
  const only = chosen.length === 1 && choices.find(({ key }) => key === first);
  const several = chosen.length === 0 ? t('filter.any') : t('filter.chosen', { n: chosen.length });
  if (choices.length === 0 && !awaited) return null;
  return (
    <ChoiceList
      name={t('filter.dimension', { dimension })}
      shown={only ? only.label : several}
      choices={choices}
      chosen={new Set(chosen)}
      disabled={awaited}
      onToggle={(key, on) => onChange(withKey(filters, dimension, key, on))}
      onClear={() => {
        const { [dimension]: _, ...rest } = filters;
        onChange(rest);
      }}
    />
  );
};

/** One button a dimension, and a way to be rid of them all. */
export const DimensionFilterButtons = ({
  filters,
  onChange,
  withNone,
  offered = GROUPINGS,
}: DimensionFilterButtonsProps) => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { data, isLoading } = useGetCxFilterValuesQuery({ locale });
  const shown: KpiGrouping[] = FILTER_DIMENSIONS.filter((one) => offered.includes(one));
  // Filters that came with a link are shown as well.
  for (const dimension of Object.keys(filters) as KpiGrouping[]) {
    if (!shown.includes(dimension)) shown.push(dimension);
  }
  return (
    <>
      {shown.map((dimension) => (
        <OneFilter
          key={dimension}
          dimension={dimension}
          values={data?.[dimension] ?? []}
          awaited={isLoading}
          filters={filters}
          onChange={onChange}
          withNone={withNone}
        />
      ))}
      {Object.keys(filters).length > 0 && (
        <Button variant="ghost" size="S" onClick={() => onChange({})}>
          {t('filter.clearAll')}
        </Button>
      )}
    </>
  );
};
