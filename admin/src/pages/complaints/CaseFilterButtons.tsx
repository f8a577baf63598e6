import type { QueueFilter } from '../../../../shared/contracts/complaint-queue';
import { isHierarchy } from '../../../../shared/dimensions';
import { pathOfKey, pathText } from '../../../../shared/hierarchy-path';
import { useGetCxDeskChoicesQuery } from '../../api/complaints';
import { ChoiceList, type Choice } from '../../components/ChoiceList';
import { NONE } from '../../filters/dimension-filters';
import { useTranslate } from '../../hooks/useTranslate';
import { withValue, type ComplaintFilters as Chosen } from './complaints-state';
import { useFilterChoices } from './useFilterChoices';

interface OneFilterProps {
  name: QueueFilter;
  choices: readonly Choice[];
  /** Not known yet: the button is there already, so that nothing moves when they come. */
  awaited: boolean;
  filters: Chosen;
  onChange: (filters: Chosen) => void;
}

/** One filter of the queue as a button that opens its values; nothing where there are none. */
const OneFilter = ({ name, choices, awaited, filters, onChange }: OneFilterProps) => {
  const t = useTranslate();
  const chosen = filters[name] ?? [];
  // What a link brought can be seen and taken away, also where nobody would offer it.
  const unknown = chosen.filter((value) => choices.every(({ key }) => key !== value));
  /** A slash at the end: a category or place without what is part of it. */
  const labelOf = (key: string): string => {
    if (key === NONE) {
      return t('breakdown.none', { dimension: name === 'causeCode' ? 'cause' : name });
    }
    const { path, direct } = pathOfKey(key);
    const told = isHierarchy(name) ? pathText(path) : path;
    const known = choices.find((choice) => choice.key === path)?.label ?? told;
    return direct ? t('filter.directly', { name: known }) : known;
  };
  const all = [...choices, ...unknown.map((key) => ({ key, label: labelOf(key) }))];
  const only = chosen.length === 1 && all.find(({ key }) => key === chosen[0]);
  const several = chosen.length === 0 ? t('filter.any') : t('filter.chosen', { n: chosen.length });
  if (all.length === 0 && !awaited) return null;
  return (
    <ChoiceList
      name={t(`complaints.filter.${name}`)}
      shown={only ? only.label : several}
      choices={all}
      chosen={new Set(chosen)}
      disabled={awaited}
      onToggle={(value, on) => onChange(withValue(filters, name, value, on))}
      onClear={() => {
        const { [name]: _, ...rest } = filters;
        onChange(rest);
      }}
    />
  );
};

interface CaseFilterButtonsProps {
  names: readonly QueueFilter[];
  locale: string;
  filters: Chosen;
  onChange: (filters: Chosen) => void;
}

/** Filters of cases by these names, in their order. */
export const CaseFilterButtons = ({ names, locale, filters, onChange }: CaseFilterButtonsProps) => {
  const { data, isLoading } = useGetCxDeskChoicesQuery({ locale });
  const choicesOf = useFilterChoices(data);
  return (
    <>
      {names.map((name) => (
        <OneFilter
          key={name}
          name={name}
          choices={choicesOf(name)}
          awaited={isLoading}
          filters={filters}
          onChange={onChange}
        />
      ))}
    </>
  );
};
