import type { KpiDescription, KpiGroup } from '../../../shared/contracts/kpi';
import type { KpiGrouping } from '../../../shared/dimensions';
import { AnswersLink } from '../components/AnswersLink';
import { DataTable } from '../components/DataTable';
import { EstimateCells } from '../components/EstimateCells';
import { TargetCell } from '../components/TargetCell';
import { useCountWords } from '../hooks/useCountWords';
import { useTranslate } from '../hooks/useTranslate';
import { byPosition, haveTargets, POSITIONS } from './breakdown-groups';

interface BreakdownTableProps {
  caption: string;
  groups: readonly KpiGroup[];
  definition: KpiDescription;
  by: KpiGrouping;
  labelOf: (group: KpiGroup) => string;
  /** Where the group's answers can be read; null: nowhere. */
  pathOf: (group: KpiGroup) => string | null;
}

/** The breakdown's numbers, raw and drawn towards the mean. */
export const BreakdownTable = ({
  caption,
  groups,
  definition,
  by,
  labelOf,
  pathOf,
}: BreakdownTableProps) => {
  const t = useTranslate();
  const words = useCountWords(definition);
  const sections = byPosition(groups);
  const withTargets = haveTargets(groups);
  return (
    <DataTable
      caption={caption}
      columns={[
        t(`dimension.${by}`),
        definition.name,
        t('table.interval'),
        t('table.shrunk'),
        words.heading,
        t('table.position'),
        ...(withTargets ? [t('table.target')] : []),
        t('table.notes'),
      ]}
      rows={POSITIONS.flatMap((position) =>
        sections[position].map((group) => ({
          key: group.key ?? '',
          cells: [
            <bdi key="label">{labelOf(group)}</bdi>,
            <EstimateCells.Value key="value" estimate={group} rules={definition} />,
            <EstimateCells.Interval key="interval" estimate={group} rules={definition} />,
            <EstimateCells.Value
              key="shrunk"
              estimate={{ value: group.shrunk?.value ?? null, confidence: null }}
              rules={definition}
            />,
            <AnswersLink key="n" to={pathOf(group)} n={group.n} input={definition.input}>
              <EstimateCells.Count n={group.n} />
            </AnswersLink>,
            t(`position.${position}`),
            ...(withTargets
              ? [<TargetCell key="target" target={group.target} rules={definition} />]
              : []),
            <EstimateCells.Notes key="notes" flags={group.flags} input={definition.input} />,
          ],
        }))
      )}
    />
  );
};
