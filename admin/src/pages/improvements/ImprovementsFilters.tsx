import { Button, Typography } from '@strapi/design-system';

import {
  IMPROVEMENT_STATES,
  type Improvement,
  type ImprovementChoices,
} from '../../../../shared/contracts/improvement';
import { FilterBar } from '../../filters/FilterBar';
import { FilterMenu, type MenuChoice } from '../../components/FilterMenu';
import { oneOf } from '../../filters/period-state';
import { useTranslate } from '../../hooks/useTranslate';
import {
  IMPROVEMENT_FILTERS,
  type ImprovementFilter,
  type ImprovementsState,
} from './improvements-state';

interface ImprovementsFiltersProps {
  state: ImprovementsState;
  choices: ImprovementChoices;
  /** Of which the filters choose. */
  all: readonly Improvement[];
  /** How many are left. */
  count: number;
  onChange: (change: Partial<ImprovementsState>) => void;
}

const ANY = 'any';
const UNFILTERED = { state: null, owner: null, location: null, touchpoint: null, kpi: null };

const namesOf = (
  { owners, locations, touchpoints, kpis }: ImprovementChoices,
  all: readonly Improvement[]
): Record<ImprovementFilter, MenuChoice<string>[]> => {
  const used = new Set(all.map(({ kpi }) => kpi));
  const keyed = (some: readonly { key: string; name: string }[]) =>
    some.map(({ key, name }) => ({ value: key, label: name }));
  return {
    owner: owners.map(({ id, name }) => ({ value: id, label: name })),
    location: keyed(locations),
    touchpoint: keyed(touchpoints),
    // Of a hundred KPIs a few are worked on.
    kpi: keyed(kpis.filter(({ key }) => used.has(key))),
  };
};

/** Which improvements the list shows. */
export const ImprovementsFilters = (props: ImprovementsFiltersProps) => {
  const { state, choices, all, count, onChange } = props;
  const t = useTranslate();
  const any = { value: ANY, label: t('filter.any') };
  const names = namesOf(choices, all);
  const narrowed = state.state !== null || IMPROVEMENT_FILTERS.some((name) => state[name] !== null);
  const states = IMPROVEMENT_STATES.map((value) => ({
    value,
    label: t(`improvements.state.${value}`),
  }));
  const offered = (name: ImprovementFilter): MenuChoice<string>[] => {
    const chosen = state[name];
    const unknown = chosen !== null && names[name].every(({ value }) => value !== chosen);
    // What a link brought can be seen and taken away, also where nobody would offer it.
    return [any, ...names[name], ...(unknown ? [{ value: chosen, label: chosen }] : [])];
  };
  return (
    <FilterBar>
      <FilterMenu
        name={t('improvements.field.state')}
        value={state.state ?? ANY}
        choices={[any, ...states]}
        onChoose={(value) => onChange({ state: oneOf(IMPROVEMENT_STATES, value) })}
      />
      {IMPROVEMENT_FILTERS.map((name) => (
        <FilterMenu
          key={name}
          name={t(`improvements.filter.${name}`)}
          value={state[name] ?? ANY}
          choices={offered(name)}
          onChoose={(value) => onChange({ [name]: value === ANY ? null : value })}
        />
      ))}
      {narrowed && (
        <Button variant="ghost" size="S" onClick={() => onChange(UNFILTERED)}>
          {t('filter.clearAll')}
        </Button>
      )}
      <Typography
        variant="pi"
        textColor="neutral600"
        role="status"
        style={{ marginInlineStart: 'auto' }}
      >
        {t('improvements.count', { n: count })}
      </Typography>
    </FilterBar>
  );
};
