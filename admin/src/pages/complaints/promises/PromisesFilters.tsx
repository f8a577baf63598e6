import { Button } from '@strapi/design-system';

import { SLA_TARGETS } from '../../../../../shared/contracts/complaint-words';
import {
  LEDGER_BASES,
  LEDGER_CASES,
  LEDGER_OUTCOMES,
} from '../../../../../shared/contracts/sla-ledger';
import { useGetCxDeskChoicesQuery } from '../../../api/complaints';
import { FilterBar } from '../../../filters/FilterBar';
import { ChoiceList, type Choice } from '../../../components/ChoiceList';
import { FilterMenu } from '../../../components/FilterMenu';
import { CustomPeriod } from '../../../filters/CustomPeriod';
import { FoldedFilters } from '../../../filters/FoldedFilters';
import { PeriodMenu } from '../../../filters/PeriodMenu';
import type { Reader } from '../../../filters/period-state';
import { useTranslate } from '../../../hooks/useTranslate';
import { CaseFilterButtons } from '../CaseFilterButtons';
import { countFilters, noFilters, PROMISE_CASE_FILTERS } from './promises-state';
import type { PromisesStateHandle } from './usePromisesState';

interface ManyProps<Key extends string> {
  name: string;
  choices: readonly Choice[];
  chosen: readonly Key[];
  onChange: (chosen: Key[]) => void;
}

/** A filter of which any number is chosen. What a link brought can be taken away, whoever offers it. */
const Many = <Key extends string>({ name, choices, chosen, onChange }: ManyProps<Key>) => {
  const t = useTranslate();
  const unknown = chosen.filter((key) => choices.every((choice) => choice.key !== key));
  const all = [...choices, ...unknown.map((key) => ({ key, label: key }))];
  const only = chosen.length === 1 ? all.find(({ key }) => key === chosen[0]) : undefined;
  const several = chosen.length === 0 ? t('filter.any') : t('filter.chosen', { n: chosen.length });
  if (all.length === 0) return null;
  return (
    <ChoiceList
      name={name}
      shown={only ? only.label : several}
      choices={all}
      chosen={new Set<string>(chosen)}
      onToggle={(key, on) => {
        const others = chosen.filter((one) => one !== key);
        onChange(on ? [...others, key as Key] : others);
      }}
      onClear={() => onChange([])}
    />
  );
};

interface PromisesFiltersProps {
  handle: PromisesStateHandle;
  reader: Reader;
}

const WhatFilters = ({ handle: { state, update }, reader }: PromisesFiltersProps) => {
  const t = useTranslate();
  const { data } = useGetCxDeskChoicesQuery({ locale: reader.locale });
  return (
    <>
      <Many
        name={t('terms.promise')}
        choices={SLA_TARGETS.map((key) => ({ key, label: t(`complaint.target.${key}`) }))}
        chosen={state.targets}
        onChange={(targets) => update({ targets })}
      />
      <Many
        name={t('ledger.outcome')}
        choices={LEDGER_OUTCOMES.map((key) => ({ key, label: t(`ledger.outcome.${key}`) }))}
        chosen={state.outcomes}
        onChange={(outcomes) => update({ outcomes })}
      />
      <Many
        name={t('complaints.filter.assignee')}
        choices={(data?.people ?? []).map(({ id, name }) => ({ key: id, label: name }))}
        chosen={state.holders}
        onChange={(holders) => update({ holders })}
      />
    </>
  );
};

/** Of which period and which promises the page tells. */
export const PromisesFilters = ({ handle, reader }: PromisesFiltersProps) => {
  const { state, update } = handle;
  const t = useTranslate();
  const active = countFilters(state);
  return (
    <FilterBar screenOnly>
      <PeriodMenu state={state} reader={reader} onChange={update} />
      <FilterMenu
        name={t('ledger.basis')}
        value={state.basis}
        choices={LEDGER_BASES.map((value) => ({ value, label: t(`ledger.basis.${value}`) }))}
        onChoose={(basis) => update({ basis })}
      />
      <FoldedFilters active={active}>
        <WhatFilters handle={handle} reader={reader} />
        <CaseFilterButtons
          names={PROMISE_CASE_FILTERS}
          locale={reader.locale}
          filters={state.filters}
          onChange={(filters) => update({ filters })}
        />
        <FilterMenu
          name={t('ledger.cases')}
          value={state.cases}
          choices={LEDGER_CASES.map((value) => ({ value, label: t(`ledger.cases.${value}`) }))}
          onChoose={(cases) => update({ cases })}
        />
      </FoldedFilters>
      {active > 0 && (
        <Button variant="ghost" size="S" onClick={() => update(noFilters())}>
          {t('filter.clearAll')}
        </Button>
      )}
      {state.custom && (
        <CustomPeriod
          value={state.custom}
          today={reader.today}
          onChange={(custom) => update({ custom })}
        />
      )}
    </FilterBar>
  );
};
