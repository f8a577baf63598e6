import { Button, Flex } from '@strapi/design-system';

import {
  COMPLAINT_ORDERS,
  type ComplaintFilter,
} from '../../../../shared/contracts/complaint-queue';
import { useGetCxDeskChoicesQuery } from '../../api/complaints';
import { ChoiceList, type Choice } from '../../components/ChoiceList';
import { FilterMenu } from '../../components/FilterMenu';
import { CustomPeriod } from '../../filters/CustomPeriod';
import { FoldedFilters } from '../../filters/FoldedFilters';
import type { Reader } from '../../filters/period-state';
import { useTranslate } from '../../hooks/useTranslate';
import { isNarrowed, withValue, type ComplaintFilters as Chosen } from './complaints-state';
import { ReceivedMenu } from './ReceivedMenu';
import type { ComplaintsStateHandle } from './useComplaintsState';
import { useFilterChoices } from './useFilterChoices';

/** Offered always; others show where a link brought them. */
const OFFERED: readonly ComplaintFilter[] = [
  'state',
  'priority',
  'kind',
  'channel',
  'location',
  'touchpoint',
  'category',
  'product',
  'assignee',
  'team',
];

interface OneFilterProps {
  name: ComplaintFilter;
  choices: readonly Choice[];
  /** Not known yet: the button is there already, so that nothing moves when they come. */
  awaited: boolean;
  filters: Chosen;
  onChange: (filters: Chosen) => void;
}

/** One filter of the queue as a button that opens its values; nothing where there are none. */
export const OneFilter = ({ name, choices, awaited, filters, onChange }: OneFilterProps) => {
  const t = useTranslate();
  const chosen = filters[name] ?? [];
  // What a link brought can be seen and taken away, also where nobody would offer it.
  const unknown = chosen.filter((value) => choices.every(({ key }) => key !== value));
  const all = [...choices, ...unknown.map((key) => ({ key, label: key }))];
  const only = chosen.length === 1 && all.find(({ key }) => key === chosen[0]);
  const several = chosen.length === 0 ? t('filter.any') : t('filter.chosen', { n: chosen.length });
  if (all.length === 0 && !awaited) return null;
  return (
    <ChoiceList
      name={t(`complaints.filter.${name}`)}
      shown={only ? only.label : several}
      choices={all}
      chosen={new Set(chosen)}
      disabled={awaited && all.length === 0}
      onToggle={(value, on) => onChange(withValue(filters, name, value, on))}
      onClear={() => {
        const { [name]: _, ...rest } = filters;
        onChange(rest);
      }}
    />
  );
};

const OrderMenu = ({ handle: { state, update } }: { handle: ComplaintsStateHandle }) => {
  const t = useTranslate();
  return (
    <FilterMenu
      name={t('feedback.filter.order')}
      value={state.order}
      choices={COMPLAINT_ORDERS.map((value) => ({
        value,
        label: t(`complaints.order.${value}`),
      }))}
      onChoose={(order) => update({ order })}
    />
  );
};

interface ComplaintFiltersProps {
  handle: ComplaintsStateHandle;
  reader: Reader;
  /** The board has an order of its own, and its columns are the states. */
  board?: boolean;
}

/** Which cases are shown, and in which order. */
export const ComplaintFilters = ({ handle, reader, board = false }: ComplaintFiltersProps) => {
  const t = useTranslate();
  const { state, update } = handle;
  const { data: choices, isLoading } = useGetCxDeskChoicesQuery({ locale: reader.locale });
  const choicesOf = useFilterChoices(choices);
  const brought = (Object.keys(state.filters) as ComplaintFilter[]).filter(
    (name) => !OFFERED.includes(name)
  );
  const shown = [...OFFERED, ...brought].filter((name) => !board || name !== 'state');
  return (
    <Flex
      gap={2}
      wrap="wrap"
      paddingTop={4}
      paddingBottom={4}
      tag="section"
      aria-label={t('filter.title')}
    >
      <FoldedFilters active={Object.keys(state.filters).length + (state.received ? 1 : 0)}>
        {shown.map((name) => (
          <OneFilter
            key={name}
            name={name}
            choices={choicesOf(name)}
            awaited={isLoading}
            filters={state.filters}
            onChange={(filters) => update({ filters })}
          />
        ))}
        <ReceivedMenu
          received={state.received}
          reader={reader}
          onChange={(received) => update({ received })}
        />
      </FoldedFilters>
      {!board && <OrderMenu handle={handle} />}
      {isNarrowed(state) && (
        <Button
          variant="ghost"
          size="S"
          onClick={() => update({ filters: {}, received: null, search: '' })}
        >
          {t('filter.clearAll')}
        </Button>
      )}
      {state.received?.custom && (
        <CustomPeriod
          value={state.received.custom}
          today={reader.today}
          onChange={(custom) => update({ received: { period: 'custom', custom } })}
        />
      )}
    </Flex>
  );
};
