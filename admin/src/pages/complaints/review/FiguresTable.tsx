import type { KpiAnswer, KpiDescription } from '../../../../../shared/contracts/kpi';
import { ChangeTag } from '../../../components/ChangeTag';
import { DataTable } from '../../../components/DataTable';
import { EstimateCells } from '../../../components/EstimateCells';
import { useTranslate } from '../../../hooks/useTranslate';
import { useFigureName } from './useFigureName';

interface FiguresTableProps {
  caption: string;
  answers: readonly KpiAnswer[];
  definitions: readonly KpiDescription[];
}

/** KPIs one below the other, each with its interval, its n, the change, and by which dates it is counted. */
export const FiguresTable = ({ caption, answers, definitions }: FiguresTableProps) => {
  const t = useTranslate();
  const nameOf = useFigureName();
  const rows = answers.flatMap((answer) => {
    const definition = definitions.find(({ key }) => key === answer.kpi);
    if (!definition) return [];
    const rules = { ...definition, currency: answer.terms?.currency };
    const { change, direction, flags } = answer;
    const before = { value: change?.from ?? null, confidence: null };
    const basis = t(`review.counted.${answer.basis}`, { version: answer.definitionVersion });
    return [
      {
        key: `${answer.kpi} ${JSON.stringify(answer.terms)}`,
        cells: [
          nameOf(answer, definition),
          <EstimateCells.Value key="value" estimate={answer} rules={rules} />,
          <EstimateCells.Interval key="interval" estimate={answer} rules={rules} />,
          <EstimateCells.Count key="n" n={answer.n} />,
          <EstimateCells.Value key="before" estimate={before} rules={rules} />,
          <ChangeTag
            key="change"
            estimate={answer}
            change={change}
            rules={rules}
            direction={direction}
          />,
          <EstimateCells.Notes key="notes" flags={flags} input={definition.input} more={[basis]} />,
        ],
      },
    ];
  });
  return (
    <DataTable
      caption={caption}
      columns={[
        t('review.figure'),
        t('review.value'),
        t('table.interval'),
        t('review.n'),
        t('review.before'),
        t('review.change'),
        t('table.notes'),
      ]}
      rows={rows}
    />
  );
};
