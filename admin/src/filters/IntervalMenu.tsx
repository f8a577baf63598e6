import { INTERVALS, type Interval } from '../../../shared/time';
import { FilterMenu } from '../components/FilterMenu';
import { useTranslate } from '../hooks/useTranslate';

interface IntervalMenuProps {
  /** null: chosen by the length of the period. */
  interval: Interval | null;
  /** What the choice comes to. */
  shown: Interval;
  onChange: (change: { interval: Interval | null }) => void;
}

/** Into which periods a trend is cut. */
export const IntervalMenu = ({ interval, shown, onChange }: IntervalMenuProps) => {
  const t = useTranslate();
  return (
    <FilterMenu
      name={t('filter.interval')}
      shown={t(`interval.${shown}`)}
      value={interval ?? 'auto'}
      choices={(['auto', ...INTERVALS] as const).map((value) => ({
        value,
        label: t(`interval.${value}`),
      }))}
      onChoose={(value) => onChange({ interval: value === 'auto' ? null : value })}
    />
  );
};
