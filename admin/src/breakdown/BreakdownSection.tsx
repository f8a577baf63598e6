import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiAnswer, KpiDescription, KpiGroup } from '../../../shared/contracts/kpi';
import type { Domain } from '../charts/ticks';
import { PlainButton } from '../components/PlainButton';
import { useTranslate } from '../hooks/useTranslate';
import type { Position } from './breakdown-groups';
import { BreakdownRow } from './BreakdownRow';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  /* Paper shows every row. */
  @media screen {
    li[data-further] {
      display: none;
    }
  }

  li {
    break-inside: avoid;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

interface BreakdownSectionProps {
  position: Position;
  /** How many rows are shown before it asks. */
  first: number;
  groups: readonly KpiGroup[];
  detail: KpiAnswer;
  definition: KpiDescription;
  domain: Domain;
  labelOf: (group: KpiGroup) => string;
  /** Where the group's answers can be read; null: nowhere. */
  pathOf: (group: KpiGroup) => string | null;
}

/** Groups of which the test says the same. */
export const BreakdownSection = ({ position, first, groups, ...row }: BreakdownSectionProps) => {
  const t = useTranslate();
  const id = React.useId();
  const [all, setAll] = React.useState(false);
  if (groups.length === 0) return null;

  return (
    <section aria-labelledby={id}>
      <Typography
        id={id}
        tag="h3"
        variant="pi"
        fontWeight="bold"
        textColor="neutral600"
        paddingTop={3}
        paddingBottom={1}
        style={{ breakAfter: 'avoid' }}
      >
        {t(`breakdown.${position}`, { n: groups.length })}
      </Typography>
      <List>
        {groups.map((group, index) => (
          <li key={group.key ?? ''} data-further={all || index < first ? undefined : true}>
            <BreakdownRow group={group} {...row} />
          </li>
        ))}
      </List>
      {groups.length > first && (
        <PlainButton
          type="button"
          data-cx-screen-only
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('breakdown.fewer') : t('breakdown.more', { n: groups.length - first })}
        </PlainButton>
      )}
    </section>
  );
};
