import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { completeValues, Sparkline } from '../charts/Sparkline';
import { shownKpi } from '../format/shown-kpi';
import { Card } from './Card';
import { ChangeTag } from './ChangeTag';
import { HowSure } from './HowSure';
import { IntervalAndN } from './IntervalAndN';
import { KpiValue } from './KpiValue';
import { Tag } from './Tag';
import { TargetText } from './TargetText';
import { TermsText } from './TermsText';
import { TextLink } from './TextLink';
import { useTranslate } from '../hooks/useTranslate';

/** The name is the button; its pressable area is the whole card, other controls lie above it. */
const SelectButton = styled.button`
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-align: start;
  cursor: pointer;
  outline: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Column = styled(Card)`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[1]};
`;

/** Numbers with their units in words may be wider than a card: they break rather than leave it. */
const Breaking = styled.div`
  min-inline-size: 0;

  bdo,
  ${Tag} {
    white-space: normal;
  }
`;

interface KpiCardProps {
  answer: KpiAnswer;
  definition: KpiDescription;
  selected: boolean;
  /** null: pressed, it would show nothing more. */
  onSelect: (() => void) | null;
  /** The KPI's own page; null: none that the reader may open. */
  inDepth: string | null;
  /** Where the answers can be read; null: nowhere. */
  answersPath?: string | null;
}

/** The KPI's name; where pressing it shows more, a button. */
const CardName = ({
  definition: { name, description },
  selected,
  onSelect,
}: Pick<KpiCardProps, 'definition' | 'selected' | 'onSelect'>) => (
  <Typography tag="h3" variant="pi">
    {onSelect ? (
      <SelectButton type="button" aria-pressed={selected} title={description} onClick={onSelect}>
        {name}
      </SelectButton>
    ) : (
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" title={description}>
        {name}
      </Typography>
    )}
  </Typography>
);

/** One number with everything needed to trust it. */
export const KpiCard = ({
  answer,
  definition,
  selected,
  onSelect,
  inDepth,
  answersPath,
}: KpiCardProps) => {
  const t = useTranslate();
  const rules = shownKpi(definition, answer);
  return (
    <Column $selected={selected} as="article">
      <CardName definition={definition} selected={selected} onSelect={onSelect} />
      <Flex gap={3} alignItems="center" justifyContent="space-between">
        <KpiValue estimate={answer} rules={rules} />
        <div style={{ flex: '0 1 10rem', minInlineSize: 0 }}>
          <Sparkline values={completeValues(answer.series)} />
        </div>
      </Flex>
      <Breaking>
        <Typography variant="pi" textColor="neutral600">
          <IntervalAndN estimate={answer} rules={rules} answersPath={answersPath} />
        </Typography>
      </Breaking>
      <TermsText answer={answer} />
      <Flex direction="column" alignItems="flex-start" gap={2} marginTop="auto" paddingTop={1}>
        <TargetText target={answer.target} rules={rules} />
        <Breaking>
          <ChangeTag
            estimate={answer}
            change={answer.change}
            rules={rules}
            direction={definition.direction}
          />
        </Breaking>
        <Flex gap={4} justifyContent="space-between" width="100%">
          <HowSure answer={answer} definition={definition} />
          {inDepth !== null && (
            <TextLink
              to={inDepth}
              aria-label={t('kpiPage.linkLabel', { name: definition.name })}
              data-cx-screen-only
            >
              {t('kpiPage.link')}
            </TextLink>
          )}
        </Flex>
      </Flex>
    </Column>
  );
};
