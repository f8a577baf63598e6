import { PRESETS, PRESET_COUNTS, type Preset } from '../calendar/preset-windows';
import { FilterMenu } from '../components/FilterMenu';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';
import { windowOf, type PeriodState, type Reader } from './period-state';

interface PeriodMenuProps {
  state: PeriodState;
  reader: Reader;
  onChange: (period: PeriodState) => void;
  /** All when left out. */
  presets?: readonly Preset[];
}

const usePeriodChoices = (presets: readonly Preset[]) => {
  const t = useTranslate();
  return [
    ...presets.map((value) => ({
      value,
      label: t(`period.${value}`, { n: PRESET_COUNTS[value] ?? 1 }),
    })),
    { value: 'custom' as const, label: t('period.custom') },
  ];
};

/** The button that says which days are shown, and chooses others. A custom period begins as what is shown. */
export const PeriodMenu = ({ state, reader, onChange, presets = PRESETS }: PeriodMenuProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const window = windowOf(state, reader);
  const choices = usePeriodChoices(presets);
  return (
    <FilterMenu
      name={t('filter.period')}
      shown={formats.dateRange(window.from, window.to)}
      value={state.period}
      choices={choices}
      onChoose={(period) => onChange({ period, custom: period === 'custom' ? window : null })}
    />
  );
};
