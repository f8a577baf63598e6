import { Typography, VisuallyHidden } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription, KpiGroup } from '../../../shared/contracts/kpi';
import { DotWhiskerPlot } from '../charts/DotWhiskerPlot';
import type { Domain } from '../charts/ticks';
import { hasFewAnswers, toneOf } from '../components/change-verdict';
import { EstimateCells } from '../components/EstimateCells';
import { Num } from '../components/Num';
import { Tag } from '../components/Tag';
import { isolateLtr } from '../format/number';
import { useCountWords } from '../hooks/useCountWords';
import { useFormats } from '../hooks/useFormats';
import { useLanguage } from '../hooks/useLanguage';
import { useTargetStateText } from '../hooks/useTargetStateText';
import { useTranslate } from '../hooks/useTranslate';
import { BreakdownGrid, RowLink } from './breakdown-grid';
import { drawingOf } from './breakdown-groups';

interface BreakdownRowProps {
  group: KpiGroup;
  detail: KpiAnswer;
  definition: KpiDescription;
  domain: Domain;
  labelOf: (group: KpiGroup) => string;
  /** Where the group's answers can be read; null: nowhere. */
  pathOf: (group: KpiGroup) => string | null;
}

/** Clearly different, and for the worse. */
const isAlarming = ({ position }: KpiGroup, { direction }: KpiDescription): boolean =>
  position !== 'indistinguishable' && toneOf(position === 'above' ? 1 : -1, direction) === 'bad';

/** A rate has no room for its unit in each row; the axis says it. */
const RowValue = ({ group, definition }: Pick<BreakdownRowProps, 'group' | 'definition'>) => {
  const t = useTranslate();
  const formats = useFormats();
  if (definition.unit !== 'per_thousand' || group.value === null)
    return <EstimateCells.Value estimate={group} rules={definition} />;
  return (
    <>
      <Num>{formats.tick(group.value, definition)}</Num>
      <VisuallyHidden> {t('unit.perThousand', { n: '' }).trim()}</VisuallyHidden>
    </>
  );
};

/** One group: name, dot and whisker, value, number of answers. */
export const BreakdownRow = ({
  group,
  detail,
  definition,
  domain,
  labelOf,
  pathOf,
}: BreakdownRowProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const words = useCountWords(definition);
  const stateText = useTargetStateText(definition);
  const { direction } = useLanguage();
  const path = pathOf(group);
  const label = <bdi>{labelOf(group)}</bdi>;
  return (
    <BreakdownGrid>
      <Typography variant="omega" overflow="hidden">
        {path ? <RowLink to={path}>{label}</RowLink> : label}{' '}
        {hasFewAnswers(group.flags) && <Tag $tone="caution">{words.few}</Tag>}
        {group.target && (
          <VisuallyHidden>
            {t('target.named', {
              value: isolateLtr(formats.value(group.target.value, definition)),
            })}{' '}
            {stateText(group.target.state)}
          </VisuallyHidden>
        )}
      </Typography>
      <DotWhiskerPlot
        {...drawingOf(group)}
        domain={domain}
        mean={detail.value}
        target={group.target?.value ?? null}
        alarming={isAlarming(group, definition)}
        direction={direction}
      />
      <Typography variant="omega" fontWeight="bold" textAlign="end">
        <RowValue group={group} definition={definition} />
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <Num>{t('breakdown.n', { n: formats.count(group.n) })}</Num>
      </Typography>
    </BreakdownGrid>
  );
};
