import { Button } from '@strapi/design-system';

import { useGetCxDeskChoicesQuery } from '../../../api/complaints';
import { FilterBar } from '../../../filters/FilterBar';
import { ChoiceList } from '../../../components/ChoiceList';
import { FilterMenu } from '../../../components/FilterMenu';
import { CustomPeriod } from '../../../filters/CustomPeriod';
import { PeriodMenu } from '../../../filters/PeriodMenu';
import type { Reader } from '../../../filters/period-state';
import { useTranslate } from '../../../hooks/useTranslate';
import { CategoriesMenu } from '../CategoriesMenu';
import { REVIEW_PRESETS } from './review-periods';
import { useExposureName } from './useExposureName';
import type { ReviewStateHandle } from './useReviewState';

interface ReviewFiltersProps {
  handle: ReviewStateHandle;
  reader: Reader;
  /** What complaints can be held against. */
  exposures: readonly string[];
}

/** Of which places; nothing where there are none. */
const PlacesFilter = ({
  handle: { state, update },
  locale,
}: Pick<ReviewFiltersProps, 'handle'> & { locale: Reader['locale'] }) => {
  const t = useTranslate();
  const { data } = useGetCxDeskChoicesQuery({ locale });
  const { locations } = state;
  const places = (data?.locations ?? []).map(({ key, name }) => ({ key, label: name }));
  const unknown = locations.filter((key) => places.every((place) => place.key !== key));
  const choices = [...places, ...unknown.map((key) => ({ key, label: key }))];
  const [only] = locations;
  const several =
    locations.length === 0 ? t('filter.any') : t('filter.chosen', { n: locations.length });
  if (choices.length === 0) return null;
  return (
    <ChoiceList
      name={t('complaints.filter.location')}
      shown={locations.length === 1 ? choices.find(({ key }) => key === only)?.label : several}
      choices={choices}
      chosen={new Set(locations)}
      onToggle={(key, on) =>
        update({ locations: on ? [...locations, key] : locations.filter((one) => one !== key) })
      }
      onClear={() => update({ locations: [] })}
    />
  );
};

/** Which period and places are reviewed, and what complaints are held against. */
export const ReviewFilters = ({ handle, reader, exposures }: ReviewFiltersProps) => {
  const t = useTranslate();
  const exposureName = useExposureName();
  const { state, update } = handle;
  const { locations, exposure, custom } = state;
  const all = [...new Set([...exposures, exposure])];
  return (
    <FilterBar screenOnly>
      <PeriodMenu state={state} reader={reader} onChange={update} presets={REVIEW_PRESETS} />
      <PlacesFilter handle={handle} locale={reader.locale} />
      <FilterMenu
        name={t('review.exposure')}
        value={exposure}
        choices={all.map((value) => ({ value, label: exposureName(value) }))}
        onChoose={(value) => update({ exposure: value })}
      />
      <CategoriesMenu
        value={state.categories}
        locale={reader.locale}
        onChoose={(categories) => update({ categories })}
      />
      {locations.length > 0 && (
        <Button variant="ghost" size="S" onClick={() => update({ locations: [] })}>
          {t('filter.clearAll')}
        </Button>
      )}
      {custom && (
        <CustomPeriod
          value={custom}
          today={reader.today}
          onChange={(window) => update({ custom: window })}
        />
      )}
    </FilterBar>
  );
};
