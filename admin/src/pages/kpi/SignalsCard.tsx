import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Card } from '../../components/Card';
import { PlainButton } from '../../components/PlainButton';
import { Sentence } from '../../components/Sentence';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import type { ControlPart } from './control-points';
import { shiftsOf } from './shifts';
import { SignalRow, type SignalContext } from './SignalRow';

const Rows = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  > li {
    padding-block: ${({ theme }) => theme.spaces[3]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  /* Paper shows every one. */
  @media screen {
    > li[data-further] {
      display: none;
    }
  }
`;

const Cautions = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
`;

/** What does not follow from a control chart, however much one would like it to. */
const CAUTIONS = ['cause', 'noise', 'good', 'false'] as const;
/** How many events are shown before it asks. */
const FIRST = 4;
const TIMES = { unit: 'count', decimals: 1 } as const;

/** How the limits come about, in words. */
const KindSentence = ({ controlChart, definition: { input } }: ControlPart) => {
  const t = useTranslate();
  const formats = useFormats();
  const { kind, inflation } = controlChart;
  const times = inflation === null ? '' : formats.value(inflation, TIMES);
  return <Sentence>{t(`control.kind.${kind}`, { times, input })}</Sentence>;
};

/** Every event with its signals as sentences, the newest first. */
const Shifts = (context: SignalContext) => {
  const t = useTranslate();
  const [all, setAll] = React.useState(false);
  const shifts = React.useMemo(
    () => shiftsOf(context.controlChart.signals),
    [context.controlChart.signals]
  );
  return (
    <>
      <Rows>
        {shifts.map((shift, index) => (
          <li
            key={`${shift.signal.rule} ${shift.signal.side} ${shift.signal.from}`}
            data-further={all || index < FIRST ? undefined : true}
          >
            <SignalRow shift={shift} {...context} />
          </li>
        ))}
      </Rows>
      {shifts.length > FIRST && (
        <PlainButton
          type="button"
          data-cx-screen-only
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('breakdown.fewer') : t('breakdown.more', { n: shifts.length - FIRST })}
        </PlainButton>
      )}
    </>
  );
};

/** Every signal as a sentence, and what not to conclude from it. */
export const SignalsCard = (context: SignalContext) => {
  const t = useTranslate();
  const id = React.useId();
  const { signals, points, phases } = context.controlChart;
  const judged = points.filter(({ leftOut }) => leftOut === null).length;

  if (phases.every(({ centre }) => centre === null)) return null;
  return (
    <Card aria-labelledby={id} $breaks>
      <Typography id={id} tag="h2" variant="omega" fontWeight="bold">
        {t('signals.title', { n: signals.length })}
      </Typography>
      <KindSentence {...context} />
      {signals.length === 0 ? (
        <Sentence>{t('signals.none', { n: judged })}</Sentence>
      ) : (
        <Shifts {...context} />
      )}
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
