import { COMPARISONS, type Comparison } from '../../../shared/time';
import { FilterMenu } from '../components/FilterMenu';
import { useTranslate } from '../hooks/useTranslate';

interface CompareMenuProps {
  compare: Comparison | null;
  onChange: (change: { compare: Comparison | null }) => void;
}

/** With what the period is compared. */
export const CompareMenu = ({ compare, onChange }: CompareMenuProps) => {
  const t = useTranslate();
  return (
    <FilterMenu
      name={t('filter.compare')}
      value={compare ?? 'none'}
      choices={[...COMPARISONS, 'none' as const].map((value) => ({
        value,
        label: t(`compare.${value}`),
      }))}
      onChoose={(value) => onChange({ compare: value === 'none' ? null : value })}
    />
  );
};
