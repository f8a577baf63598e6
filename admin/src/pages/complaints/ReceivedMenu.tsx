import { PRESETS, PRESET_COUNTS } from '../../calendar/preset-windows';
import { FilterMenu } from '../../components/FilterMenu';
import { windowOf, type PeriodState, type Reader } from '../../filters/period-state';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

interface ReceivedMenuProps {
  /** null: whenever. */
  received: PeriodState | null;
  reader: Reader;
  onChange: (received: PeriodState | null) => void;
}

/** When the shown cases were received. A custom period begins as what is shown. */
export const ReceivedMenu = ({ received, reader, onChange }: ReceivedMenuProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const window = windowOf(received ?? { period: 'last90Days', custom: null }, reader);
  const choices = [
    { value: 'any' as const, label: t('filter.any') },
    ...PRESETS.map((value) => ({
      value,
      label: t(`period.${value}`, { n: PRESET_COUNTS[value] ?? 1 }),
    })),
    { value: 'custom' as const, label: t('period.custom') },
  ];
  return (
    <FilterMenu
      name={t('complaints.filter.received')}
      shown={received ? formats.dateRange(window.from, window.to) : undefined}
      value={received?.period ?? 'any'}
      choices={choices}
      onChoose={(period) =>
        onChange(period === 'any' ? null : { period, custom: period === 'custom' ? window : null })
      }
    />
  );
};
