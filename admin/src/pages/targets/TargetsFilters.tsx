import { Typography } from '@strapi/design-system';

import { TARGET_STATES, type KpiDescription } from '../../../../shared/contracts/kpi';
import { FilterBar } from '../../filters/FilterBar';
import { FilterMenu } from '../../components/FilterMenu';
import { oneOf } from '../../filters/period-state';
import { useTranslate } from '../../hooks/useTranslate';
import type { TargetsState } from './targets-state';

interface TargetsFiltersProps {
  state: TargetsState;
  kpis: readonly KpiDescription[];
  /** How many rows are left. */
  count: number;
  onChange: (change: Partial<TargetsState>) => void;
}

const ANY = 'any';

/** Which targets the table shows. */
export const TargetsFilters = ({ state, kpis, count, onChange }: TargetsFiltersProps) => {
  const t = useTranslate();
  const any = { value: ANY, label: t('filter.any') };
  return (
    <FilterBar>
      <FilterMenu
        name={t('targets.field.state')}
        value={state.state ?? ANY}
        choices={[
          any,
          ...TARGET_STATES.map((value) => ({ value, label: t(`target.state.${value}`) })),
        ]}
        onChoose={(value) => onChange({ state: oneOf(TARGET_STATES, value) })}
      />
      <FilterMenu
        name={t('targets.field.kpi')}
        value={state.kpi ?? ANY}
        choices={[any, ...kpis.map(({ key, name }) => ({ value: key, label: name }))]}
        onChoose={(value) => onChange({ kpi: value === ANY ? null : value })}
      />
      <FilterMenu
        name={t('targets.show')}
        value={state.archived ? 'archived' : 'live'}
        choices={(['live', 'archived'] as const).map((value) => ({
          value,
          label: t(`targets.show.${value}`),
        }))}
        onChoose={(value) => onChange({ archived: value === 'archived' })}
      />
      <Typography
        variant="pi"
        textColor="neutral600"
        role="status"
        style={{ marginInlineStart: 'auto' }}
      >
        {t('targets.count', { n: count })}
      </Typography>
    </FilterBar>
  );
};
