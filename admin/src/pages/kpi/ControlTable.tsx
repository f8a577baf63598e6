import { DataTable } from '../../components/DataTable';
import { EstimateCells } from '../../components/EstimateCells';
import { useCountWords } from '../../hooks/useCountWords';
import { useTranslate } from '../../hooks/useTranslate';
import type { ControlPart } from './control-points';
import type { NamedControlPoint } from './useControlPoints';

interface ControlTableProps extends ControlPart {
  caption: string;
  points: readonly NamedControlPoint[];
}

/** The control chart's numbers, period by period. */
export const ControlTable = ({ caption, points, controlChart, definition }: ControlTableProps) => {
  const t = useTranslate();
  const words = useCountWords(definition);
  const cell = (key: string, value: number | null) => (
    <EstimateCells.Value key={key} estimate={{ value, confidence: null }} rules={definition} />
  );
  return (
    <DataTable
      caption={caption}
      columns={[
        t('table.period'),
        definition.name,
        words.heading,
        t('table.lowerLimit'),
        t('table.upperLimit'),
        t('table.notes'),
      ]}
      rows={controlChart.points.map(({ start, value, n, limits }, index) => ({
        key: start,
        cells: [
          points[index]?.long,
          cell('value', value),
          <EstimateCells.Count key="n" n={n} />,
          cell('low', limits?.low ?? null),
          cell('high', limits?.high ?? null),
          points[index]?.notes.join(t('list.separator')),
        ],
      }))}
    />
  );
};
