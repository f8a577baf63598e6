import type { GetComplaintFigures } from '../../../../../shared/contracts/complaint-figures';
import { FilterMenu } from '../../../components/FilterMenu';
import { useTranslate } from '../../../hooks/useTranslate';
import type { FiguresStateHandle } from './useFiguresState';

const NONE = '';

interface CurrencyMenuProps {
  /** null: not read yet. */
  cards: GetComplaintFigures.Response['data']['cards'] | null;
  handle: FiguresStateHandle;
}

/** In which currency the cost of remedies is told: sums in several are never added. */
export const CurrencyMenu = ({ cards, handle: { state, update } }: CurrencyMenuProps) => {
  const t = useTranslate();
  const paid = cards?.find(({ kpi }) => kpi === 'remedy_cost')?.terms?.currencies ?? [];
  const offered = [...new Set([...paid, ...(state.currency ? [state.currency] : [])])];
  if (offered.length < 2 && state.currency === null) return null;
  return (
    <FilterMenu
      name={t('terms.currency')}
      value={state.currency ?? NONE}
      choices={[
        { value: NONE, label: t('terms.currency.none') },
        ...offered.map((value) => ({ value, label: value })),
      ]}
      onChoose={(value) => update({ currency: value === NONE ? null : value })}
    />
  );
};
