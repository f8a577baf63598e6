import * as React from 'react';
import { Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription } from '../../../../shared/contracts/kpi';
import type { Dimension } from '../../../../shared/dimensions';
import { domainOf, niceTicks } from '../../charts/ticks';
import { ChartCard } from '../../components/ChartCard';
import { useFormats } from '../../hooks/useFormats';
import { useGroupLabel } from '../../hooks/useGroupLabel';
import { useTranslate } from '../../hooks/useTranslate';
import { BreakdownAxis } from './BreakdownAxis';
import { byPosition, matching, numbersOf, POSITIONS } from './breakdown-groups';
import { BreakdownSection } from './BreakdownSection';
import { BreakdownTable } from './BreakdownTable';

interface BreakdownCardProps {
  detail: KpiAnswer;
  definition: KpiDescription;
  by: Dimension;
}

/** From so many groups on a search field helps. */
const SEARCH_FROM = 12;
const TICKS = 5;

/** The chosen KPI by one dimension: dot and whisker on one axis, in three groups instead of a ranking. */
export const BreakdownCard = ({ detail, definition, by }: BreakdownCardProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const labelOf = useGroupLabel(by);
  const [search, setSearch] = React.useState('');
  const { groups } = detail;
  const title = t('breakdown.title', { kpi: definition.name, dimension: by });
  const ticks = niceTicks(
    domainOf([...numbersOf(groups), detail.value], definition.range, 1),
    TICKS
  );
  const domain = { low: ticks[0] ?? 0, high: ticks[ticks.length - 1] ?? 1 };
  const found = matching(groups, search, labelOf);
  const sections = byPosition(found);

  const chart =
    groups.length === 0 ? (
      <Typography textColor="neutral600">{t('breakdown.empty')}</Typography>
    ) : (
      <>
        {groups.length >= SEARCH_FROM && (
          <Field.Root data-cx-screen-only paddingBottom={2} maxWidth="32rem">
            <VisuallyHidden>
              <Field.Label>{t('breakdown.search')}</Field.Label>
            </VisuallyHidden>
            <Field.Input
              size="S"
              type="search"
              value={search}
              placeholder={t('breakdown.search')}
              onChange={(event) => setSearch(event.target.value)}
            />
          </Field.Root>
        )}
        <VisuallyHidden role="status">
          {search && t('breakdown.found', { n: found.length })}
        </VisuallyHidden>
        {POSITIONS.map((position) => (
          <BreakdownSection
            key={position}
            position={position}
            groups={sections[position]}
            {...{ detail, definition, domain, labelOf }}
          />
        ))}
        <BreakdownAxis {...{ ticks, domain, definition }} />
      </>
    );

  return (
    <ChartCard
      title={title}
      note={t('breakdown.note', { level: formats.share(detail.confidence?.level ?? 0.95) })}
      chart={
        <Flex direction="column" alignItems="stretch">
          {chart}
        </Flex>
      }
      table={<BreakdownTable caption={title} {...{ groups, definition, labelOf, by }} />}
    />
  );
};
