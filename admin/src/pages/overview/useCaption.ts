import type { GetOverview } from '../../../../shared/contracts/overview';
import { useFilterText } from '../../hooks/useFilterText';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import type { OverviewState } from './overview-state';

/** What the overview's numbers are about, in one line: period, answers of the chosen KPI, filters. */
export const useCaption = (
  data: GetOverview.Response['data'] | undefined,
  { filters }: Pick<OverviewState, 'filters'>
): string | null => {
  const t = useTranslate();
  const formats = useFormats();
  const filterText = useFilterText();
  if (!data) return null;
  const { window, detail, definitions } = data;
  const name = definitions.find(({ key }) => key === detail.kpi)?.name ?? detail.kpi;
  return [
    formats.dateRange(window.from, window.to),
    t('share.answers', { name, answers: t('answers', { n: detail.n }) }),
    ...filterText(filters),
  ].join(t('facts.separator'));
};
