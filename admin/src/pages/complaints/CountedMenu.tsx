import {
  COUNTED_PARTS,
  isParted,
  type CountedCases,
  type CountedPart,
} from '../../../../shared/contracts/counted-cases';
import { FilterMenu } from '../../components/FilterMenu';
import { isolatedLtr } from '../../format/isolated';
import { useFormats } from '../../hooks/useFormats';
import { useSite } from '../../hooks/useSite';
import { useTranslate } from '../../hooks/useTranslate';

/** Which cases a KPI counts, in a few words: `Escalations · 1–30 Nov 2026 · day of receipt`. */
const useCountedText = (): ((counted: CountedCases) => string) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  const received = (how: 'after' | 'upTo', at: string | undefined): string[] =>
    at ? [t(`complaints.counted.${how}`, { time: formats.moment(at, timeZone) })] : [];
  return ({ kpi, from, to, basis, clock, promise, currency, after, upTo }) =>
    [
      t('complaints.counted.kpi', { kpi }),
      basis === 'open' ? formats.date(to) : formats.dateRange(from, to),
      ...(basis ? [t(`basis.${basis}`)] : []),
      ...(clock ? [t(`clock.${clock}`)] : []),
      ...(promise ? [t(`complaint.target.${promise}`)] : []),
      ...(currency ? [isolatedLtr(currency)] : []),
      ...received('after', after),
      ...received('upTo', upTo),
    ].join(t('facts.separator'));
};

interface CountedMenuProps {
  counted: CountedCases;
  /** null: whether a KPI counts them or not. */
  onChange: (counted: CountedCases | null) => void;
}

/** The cases behind a number: all that it counts, or those that it is about. */
export const CountedMenu = ({ counted, onChange }: CountedMenuProps) => {
  const t = useTranslate();
  const textOf = useCountedText();
  const { kpi, part: asked = 'all', ...rest } = counted;
  const parts = isParted(kpi) ? COUNTED_PARTS : (['all'] as const);
  const labelOf = (part: CountedPart) => t(`complaints.counted.${part}`, { kpi });
  const choose = (value: CountedPart | 'any') => {
    if (value === 'any') onChange(null);
    else onChange({ ...rest, kpi, ...(value === 'all' ? {} : { part: value }) });
  };
  return (
    <FilterMenu
      name={t('complaints.counted')}
      shown={[textOf(counted), ...(asked === 'all' ? [] : [labelOf(asked)])].join(
        t('facts.separator')
      )}
      value={asked as CountedPart | 'any'}
      choices={[
        { value: 'any', label: t('complaints.counted.any') },
        ...parts.map((part) => ({ value: part, label: labelOf(part) })),
      ]}
      onChoose={choose}
    />
  );
};
