import type { GetOverview } from '../../../../shared/contracts/overview';
import { useCountWords } from '../../hooks/useCountWords';
import { useFilterText } from '../../hooks/useFilterText';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import type { OverviewState } from './overview-state';

/** What the overview's numbers are about, in one line: period, what the chosen KPI counts, filters. */
export const useCaption = (
  data: GetOverview.Response['data'] | undefined,
  { filters }: Pick<OverviewState, 'filters'>
): string | null => {
  const t = useTranslate();
  const formats = useFormats();
  const filterText = useFilterText();
  const definition = data?.definitions.find(({ key }) => key === data.detail.kpi);
  const words = useCountWords(definition ?? {});
  if (!data) return null;
  const { window, detail } = data;
  const name = definition?.name ?? detail.kpi;
  return [
    formats.dateRange(window.from, window.to),
    t('share.answers', { name, answers: words.count(detail.n) }),
    ...filterText(filters),
  ].join(t('facts.separator'));
};
