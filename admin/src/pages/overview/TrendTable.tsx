import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import { AnswersLink } from '../../components/AnswersLink';
import { DataTable } from '../../components/DataTable';
import { EstimateCells } from '../../components/EstimateCells';
import { useCountWords } from '../../hooks/useCountWords';
import { useTranslate } from '../../hooks/useTranslate';
import type { NamedTrendPoint } from './useTrendPoints';

interface TrendTableProps {
  caption: string;
  points: readonly NamedTrendPoint[];
  detail: KpiAnswer;
  definition: KpiDescription;
}

/** The trend's numbers, period by period. */
export const TrendTable = ({ caption, points, detail, definition }: TrendTableProps) => {
  const t = useTranslate();
  const words = useCountWords(definition);
  return (
    <DataTable
      caption={caption}
      columns={[
        t('table.period'),
        definition.name,
        t('table.interval'),
        words.heading,
        t('table.notes'),
      ]}
      rows={detail.series.map((point, index) => ({
        key: point.start,
        cells: [
          points[index]?.long,
          <EstimateCells.Value key="value" estimate={point} rules={definition} />,
          <EstimateCells.Interval key="interval" estimate={point} rules={definition} />,
          <AnswersLink key="n" to={points[index]?.to} n={point.n} input={definition.input}>
            <EstimateCells.Count n={point.n} />
          </AnswersLink>,
          <EstimateCells.Notes
            key="notes"
            flags={point.flags}
            input={definition.input}
            partial={point.partial}
            more={points[index]?.events}
          />,
        ],
      }))}
    />
  );
};
