import type { SideDimension } from '../../../../../../shared/contracts/journey-comparison';
import { useGetCxFilterValuesQuery } from '../../../../api/feedback';
import { useFormats } from '../../../../hooks/useFormats';
import { useNameOfKey } from '../../../../hooks/useGroupLabel';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useJourneyPage } from '../PageContext';
import { useOverlay } from './OverlayContext';
import { usePersonas } from './usePersonas';

export interface SideNames {
  here: string;
  there: string;
}

/** What the two sides on the map are called; null where one stands alone. */
export const useSideNames = (): SideNames | null => {
  const t = useTranslate();
  const formats = useFormats();
  const nameOf = useNameOfKey();
  const { locale } = useLanguage();
  const overlay = useOverlay();
  const { filters, persona, side } = useJourneyPage().state;
  const { data: values } = useGetCxFilterValuesQuery({ locale });
  const { personas } = usePersonas();
  const other = overlay?.other?.data;
  if (!overlay || !other) return null;
  if (other.by === 'period') {
    const dates = ({ from, to }: { from: string; to: string }) => formats.dateRange(from, to);
    return { here: dates(overlay.data.window), there: dates(other.window) };
  }
  const called = (by: SideDimension, keys: readonly string[]) =>
    keys
      .map((key) => nameOf(by, key, values?.[by]?.find((one) => one.key === key)?.label ?? key))
      .join(t('facts.separator'));
  const person = personas.find(({ key }) => key === persona)?.name ?? persona;
  const own = filters[other.by];
  return {
    here: own ? called(other.by, own) : (person ?? ''),
    // What a reader may not see is not told back, but was asked for.
    there: called(other.by, other.keys.length > 0 ? other.keys : (side?.keys ?? [])),
  };
};
