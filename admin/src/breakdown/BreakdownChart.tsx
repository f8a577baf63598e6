import * as React from 'react';
import { Field, Flex, VisuallyHidden } from '@strapi/design-system';

import type { KpiAnswer, KpiDescription, KpiGroup } from '../../../shared/contracts/kpi';
import { domainOf, niceTicks } from '../charts/ticks';
import { useTranslate } from '../hooks/useTranslate';
import { BreakdownAxis } from './BreakdownAxis';
import { byPosition, matching, numbersOf, POSITIONS } from './breakdown-groups';
import { BreakdownSection } from './BreakdownSection';

interface BreakdownChartProps {
  detail: KpiAnswer;
  definition: KpiDescription;
  /** How many rows a section shows before it asks. */
  first: number;
  labelOf: (group: KpiGroup) => string;
  /** Where the group's answers can be read; null: nowhere. */
  pathOf: (group: KpiGroup) => string | null;
}

/** From so many groups on a search field helps. */
const SEARCH_FROM = 12;
const TICKS = 5;

const SearchField = ({ value, onChange }: { value: string; onChange: (to: string) => void }) => {
  const t = useTranslate();
  return (
    <Field.Root data-cx-screen-only paddingBottom={2} maxWidth="32rem">
      <VisuallyHidden>
        <Field.Label>{t('breakdown.search')}</Field.Label>
      </VisuallyHidden>
      <Field.Input
        size="S"
        type="search"
        value={value}
        placeholder={t('breakdown.search')}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field.Root>
  );
};

/** Dots and whiskers on one axis, in three sections; many groups can be searched by name. */
export const BreakdownChart = ({
  detail,
  definition,
  first,
  labelOf,
  pathOf,
}: BreakdownChartProps) => {
  const t = useTranslate();
  const [search, setSearch] = React.useState('');
  const { groups } = detail;
  const numbers = [...numbersOf(groups), detail.value];
  const ticks = niceTicks(domainOf(numbers, definition.range, 1), TICKS);
  const domain = { low: ticks[0] ?? 0, high: ticks[ticks.length - 1] ?? 1 };
  const sections = byPosition(groups);
  const found = matching(groups, search, labelOf).length;

  return (
    <Flex direction="column" alignItems="stretch">
      {groups.length >= SEARCH_FROM && <SearchField value={search} onChange={setSearch} />}
      <VisuallyHidden role="status">{search && t('breakdown.found', { n: found })}</VisuallyHidden>
      {POSITIONS.map((position) => (
        <BreakdownSection
          key={position}
          position={position}
          groups={matching(sections[position], search, labelOf)}
          {...{ first, detail, definition, domain, labelOf, pathOf }}
        />
      ))}
      <BreakdownAxis {...{ ticks, domain, definition }} />
    </Flex>
  );
};
