import type { ReviewGrouping } from '../../../../../shared/contracts/complaint-review';
import type { KpiAnswer, KpiDescription, KpiGroup } from '../../../../../shared/contracts/kpi';
import { DataTable } from '../../../components/DataTable';
import { EstimateCells } from '../../../components/EstimateCells';
import { Tag } from '../../../components/Tag';
import { useCountWords } from '../../../hooks/useCountWords';
import { useGroupLabel } from '../../../hooks/useGroupLabel';
import { useTranslate } from '../../../hooks/useTranslate';
import { Nothing } from './ReviewSection';
import { useFigureName } from './useFigureName';

/** More are in the file. */
const MOST_GROUPS = 20;

interface FigureCellProps {
  group: KpiGroup | undefined;
  answer: KpiAnswer;
  definition: KpiDescription;
}

/** A group's number with its interval below; what few answers say is marked so. */
const FigureCell = ({ group, answer, definition }: FigureCellProps) => {
  const words = useCountWords(definition);
  if (!group) return <>—</>;
  const rules = { ...definition, currency: answer.terms?.currency };
  const few = group.value !== null && group.flags.includes('low_n');
  return (
    <>
      <EstimateCells.Value estimate={group} rules={rules} />
      {group.confidence && (
        <div>
          <EstimateCells.Interval estimate={group} rules={rules} />
        </div>
      )}
      {few && (
        <div>
          <Tag $tone="caution">{words.few}</Tag>
        </div>
      )}
    </>
  );
};

interface BreakdownTableProps {
  by: ReviewGrouping;
  answers: readonly KpiAnswer[];
  definitions: readonly KpiDescription[];
}

/** The main numbers of each location, category or cause: in the order of how many complaints, which is no ranking. */
export const BreakdownTable = ({ by, answers, definitions }: BreakdownTableProps) => {
  const t = useTranslate();
  const labelOf = useGroupLabel(by);
  const nameOf = useFigureName();
  const figures = answers.flatMap((answer) => {
    const definition = definitions.find(({ key }) => key === answer.kpi);
    return definition ? [{ answer, definition }] : [];
  });
  const counted = answers.find(({ kpi }) => kpi === 'complaint_rate')?.groups ?? [];
  const groups = counted
    .filter(({ numerator }) => (numerator ?? 0) > 0)
    .sort((one, other) => (other.numerator ?? 0) - (one.numerator ?? 0));
  if (groups.length === 0) return <Nothing>{t('review.noGroups')}</Nothing>;
  return (
    <>
      <DataTable
        caption={t('filter.dimension', { dimension: by })}
        columns={[
          t('filter.dimension', { dimension: by }),
          t('complaints.title'),
          ...figures.map(({ answer, definition }) => nameOf(answer, definition)),
        ]}
        rows={groups.slice(0, MOST_GROUPS).map((group) => ({
          key: group.key ?? '',
          cells: [
            <bdi key="name">{labelOf(group)}</bdi>,
            <EstimateCells.Count key="count" n={group.numerator ?? 0} />,
            ...figures.map(({ answer, definition }) => (
              <FigureCell
                key={answer.kpi}
                group={answer.groups.find(({ key }) => key === group.key)}
                answer={answer}
                definition={definition}
              />
            )),
          ],
        }))}
      />
      {groups.length > MOST_GROUPS && (
        <Nothing>{t('review.moreGroups', { n: groups.length - MOST_GROUPS })}</Nothing>
      )}
    </>
  );
};
