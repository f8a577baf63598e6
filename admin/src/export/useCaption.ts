import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import type { DimensionFilters } from '../filters/dimension-filters';
import { useCountWords } from '../hooks/useCountWords';
import { useFilterText } from '../hooks/useFilterText';
import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';

interface Shown {
  answer: Pick<KpiAnswer, 'kpi' | 'n' | 'window' | 'change'>;
  definition: Pick<KpiDescription, 'name' | 'input'> | undefined;
}

/**
 * What a page's numbers are about, in one line: period, what the KPI counts, with what it is compared, filters.
 * @param shown null: nothing yet
 */
export const useCaption = (shown: Shown | null, filters: DimensionFilters): string | null => {
  const t = useTranslate();
  const formats = useFormats();
  const filterText = useFilterText();
  const words = useCountWords(shown?.definition ?? {});
  if (!shown) return null;
  const { answer, definition } = shown;
  const { window, change } = answer;
  const name = definition?.name ?? answer.kpi;
  const before = change?.window;
  return [
    formats.dateRange(window.from, window.to),
    t('share.answers', { name, answers: words.count(answer.n) }),
    ...(before ? [t('share.compared', { period: formats.dateRange(before.from, before.to) })] : []),
    ...filterText(filters),
  ].join(t('facts.separator'));
};
