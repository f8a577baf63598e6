import { AnswersLink } from '../../../components/AnswersLink';
import { DataTable } from '../../../components/DataTable';
import { Num } from '../../../components/Num';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import type { NamedPeriod } from './useFlow';

const COLUMNS = ['received', 'reopened', 'closed', 'withdrawn', 'otherwise', 'open'] as const;

interface FlowTableProps {
  caption: string;
  opening: number;
  periods: readonly NamedPeriod[];
}

/** The backlog's books: what was open before, what moved, what is left after each period. */
export const FlowTable = ({ caption, opening, periods }: FlowTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const count = (key: string, n: number) => <Num key={key}>{formats.count(n)}</Num>;
  return (
    <DataTable
      caption={caption}
      columns={[t('table.period'), ...COLUMNS.map((name) => t(`figures.flow.${name}Column`))]}
      rows={[
        {
          key: 'opening',
          cells: [t('figures.flow.before'), '', '', '', '', '', count('open', opening)],
        },
        ...periods.map(({ period, long, bar }) => ({
          key: period.start,
          cells: [
            period.partial ? `${long} (${t('trend.partial')})` : long,
            ...COLUMNS.map((name) =>
              name === 'received' ? (
                <AnswersLink key={name} to={bar.to}>
                  {count(name, period[name])}
                </AnswersLink>
              ) : (
                count(name, period[name])
              )
            ),
          ],
        })),
      ]}
    />
  );
};
