import { Typography } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription, KpiGroup } from '../../../shared/contracts/kpi';
import type { KpiGrouping } from '../../../shared/dimensions';
import { ChartCard } from '../components/ChartCard';
import type { PathToFacts } from '../hooks/useFeedbackPath';
import { useFormats } from '../hooks/useFormats';
import { useGroupLabel } from '../hooks/useGroupLabel';
import { useTranslate } from '../hooks/useTranslate';
import { BreakdownChart } from './BreakdownChart';
import { haveTargets } from './breakdown-groups';
import { BreakdownTable } from './BreakdownTable';

interface BreakdownCardProps {
  detail: KpiAnswer;
  definition: KpiDescription;
  by: KpiGrouping;
  /** How many rows a section shows before it asks. */
  first?: number;
  /** False where the page explains the chart once for several. */
  explained?: boolean;
  pathTo?: PathToFacts;
}

const FIRST = 10;

/** The level at which intervals are given where a KPI has none of its own to tell. */
const USUAL_LEVEL = 0.95;

export const levelOf = ({ confidence }: Pick<KpiAnswer, 'confidence'>): number =>
  confidence?.level ?? USUAL_LEVEL;

/** The chosen KPI by one dimension, sorted by what the test says instead of ranked. */
export const BreakdownCard = ({
  detail,
  definition,
  by,
  first = FIRST,
  explained = true,
  pathTo,
}: BreakdownCardProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const labelOf = useGroupLabel(by);
  const { groups } = detail;
  const { input } = definition;
  const pathOf = ({ key, n }: KpiGroup) => pathTo?.(n, { group: { dimension: by, key } }) ?? null;
  const title = t('breakdown.title', { kpi: definition.name, dimension: by });
  const notes = [
    ...(explained ? [t('breakdown.note', { input, level: formats.share(levelOf(detail)) })] : []),
    ...(haveTargets(groups) ? [t('breakdown.target')] : []),
  ];

  return (
    <ChartCard
      breaks
      title={title}
      note={notes.join(' ')}
      chart={
        groups.length > 0 ? (
          <BreakdownChart {...{ detail, definition, first, labelOf, pathOf }} />
        ) : (
          <Typography textColor="neutral600">{t('breakdown.empty', { input })}</Typography>
        )
      }
      table={<BreakdownTable caption={title} {...{ groups, definition, labelOf, pathOf, by }} />}
    />
  );
};
