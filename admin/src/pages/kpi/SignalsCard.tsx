import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Interval } from '../../../../shared/time';
import { Card } from '../../components/Card';
import { Sentence } from '../../components/Sentence';
import type { DimensionFilters } from '../../filters/dimension-filters';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import type { ControlPart } from './control-points';
import { SignalRow } from './SignalRow';

const Rows = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  li {
    padding-block: ${({ theme }) => theme.spaces[3]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Cautions = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
`;

/** What does not follow from a control chart, however much one would like it to. */
const CAUTIONS = ['cause', 'noise', 'good', 'false'] as const;

interface SignalsCardProps extends ControlPart {
  interval: Interval;
  filters: DimensionFilters;
}

/** How the limits come about, in words. */
const useKindText = ({ controlChart, definition }: ControlPart): string => {
  const t = useTranslate();
  const formats = useFormats();
  const { kind, inflation } = controlChart;
  const times = { unit: 'count', decimals: 1 } as const;
  return t(`control.kind.${kind}`, {
    kpi: definition.name,
    times: inflation === null ? '' : formats.value(inflation, times),
  });
};

/** Every signal as a sentence, and what not to conclude from it. */
export const SignalsCard = ({ filters, interval, ...part }: SignalsCardProps) => {
  const t = useTranslate();
  const id = React.useId();
  const { signals, points, centre } = part.controlChart;
  const judged = points.filter(({ leftOut }) => leftOut === null).length;
  const kind = useKindText(part);

  if (centre === null) return null;
  return (
    <Card aria-labelledby={id}>
      <Typography id={id} tag="h2" variant="omega" fontWeight="bold">
        {t('signals.title', { n: signals.length })}
      </Typography>
      <Sentence>{kind}</Sentence>
      {signals.length === 0 && <Sentence>{t('signals.none', { n: judged })}</Sentence>}
      <Rows>
        {signals.map((signal) => (
          <li key={`${signal.rule} ${signal.from} ${signal.to}`}>
            <SignalRow signal={signal} filters={filters} interval={interval} {...part} />
          </li>
        ))}
      </Rows>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600" paddingTop={3}>
        {t('signals.cautions')}
      </Typography>
      <Cautions>
        {CAUTIONS.map((caution) => (
          <li key={caution}>
            <Sentence>{t(`signals.caution.${caution}`, { n: judged })}</Sentence>
          </li>
        ))}
      </Cautions>
    </Card>
  );
};
