import { Button } from '@strapi/design-system';

import { COMPLAINT_ORDERS, type QueueFilter } from '../../../../shared/contracts/complaint-queue';
import { FilterBar } from '../../filters/FilterBar';
import { FilterMenu } from '../../components/FilterMenu';
import { CustomPeriod } from '../../filters/CustomPeriod';
import { FoldedFilters } from '../../filters/FoldedFilters';
import type { Reader } from '../../filters/period-state';
import { useTranslate } from '../../hooks/useTranslate';
import { CaseFilterButtons } from './CaseFilterButtons';
import { isNarrowed, NOT_NARROWED } from './complaints-state';
import { CountedMenu } from './CountedMenu';
import { ReceivedMenu } from './ReceivedMenu';
import type { ComplaintsStateHandle } from './useComplaintsState';

/** Offered always; others show where a link brought them. */
const OFFERED: readonly QueueFilter[] = [
  'state',
  'priority',
  'kind',
  'channel',
  'region',
  'format',
  'location',
  'touchpoint',
  'category',
  'product',
  'assignee',
  'team',
];

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
  const brought = (Object.keys(state.filters) as QueueFilter[]).filter(
    (name) => !OFFERED.includes(name)
  );
  const shown = [...OFFERED, ...brought].filter((name) => !board || name !== 'state');
  return (
    <FilterBar>
      <FoldedFilters
        active={
          Object.keys(state.filters).length + (state.received ? 1 : 0) + (state.counted ? 1 : 0)
        }
      >
        {state.counted && (
          <CountedMenu counted={state.counted} onChange={(counted) => update({ counted })} />
        )}
        <CaseFilterButtons
          names={shown}
          locale={reader.locale}
          filters={state.filters}
          onChange={(filters) => update({ filters })}
        />
        <ReceivedMenu
          received={state.received}
          reader={reader}
          onChange={(received) => update({ received })}
        />
      </FoldedFilters>
      {!board && <OrderMenu handle={handle} />}
      {isNarrowed(state) && (
        <Button variant="ghost" size="S" onClick={() => update(NOT_NARROWED)}>
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
    </FilterBar>
  );
};
