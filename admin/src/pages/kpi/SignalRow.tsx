import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ControlSignal } from '../../../../shared/contracts/kpi-page';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import type { Interval, LocalDate } from '../../../../shared/time';
import { Tag } from '../../components/Tag';
import { TextLink } from '../../components/TextLink';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useFormats } from '../../hooks/useFormats';
import { useMay } from '../../hooks/useMay';
import { useRichTranslate, useTranslate } from '../../hooks/useTranslate';
import { EFFECT_TONES, type ControlPart } from './control-points';
import { kpiPageUrl, type KpiPageState } from './kpi-page-state';
import type { Shift } from './shifts';
import { SignalSentence } from './SignalSentence';

/** The chart that signals stand in, and what the page shows besides. */
export interface SignalContext extends ControlPart {
  interval: Interval;
  state: KpiPageState;
  /** Last day that the page shows. */
  lastDay: LocalDate;
  /** Where the answers or cases of a time can be read; nowhere when left out. */
  pathTo?: PathToFacts;
}

const Within = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
`;

/** One period by its name, several by their days. */
const useWhen = ({ controlChart, interval }: SignalContext) => {
  const formats = useFormats();
  return ({ periods, from, to }: ControlSignal): string => {
    const only = controlChart.points.find(({ period }) => period === periods[0]);
    return periods.length === 1 && only
      ? formats.period(only, interval).long
      : formats.dateRange(from, to);
  };
};

const countIn = ({ controlChart }: SignalContext, { periods }: ControlSignal): number =>
  controlChart.points
    .filter(({ period }) => periods.includes(period))
    .reduce((sum, { n }) => sum + n, 0);

/** To the answers or cases behind a signal, and to limits of its own for a level that has come to stay. */
const SignalLinks = ({ signal, ...context }: SignalContext & { signal: ControlSignal }) => {
  const t = useTranslate();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const { controlChart, definition, state, lastDay, pathTo } = context;
  const stays = signal.rule === 'run' && signal.periods.length >= controlChart.minimum.fixed;
  const custom = { from: signal.from, to: lastDay };
  const { from, to } = signal;
  const path = pathTo?.(countIn(context, signal), {
    period: { period: 'custom', custom: { from, to } },
  });
  return (
    <Flex gap={4} wrap="wrap" data-cx-screen-only>
      {path && (
        <TextLink to={path}>
          {t(definition.input === 'cases' ? 'signals.cases' : 'signals.feedback')}
        </TextLink>
      )}
      {stays && readsKpis && (
        <TextLink to={kpiPageUrl(definition.key, { ...state, period: 'custom', custom })}>
          {t('signals.measureFrom')}
        </TextLink>
      )}
    </Flex>
  );
};

/** When, whether for better or worse, what was seen, and what else says the same. */
export const SignalRow = ({ shift, ...context }: SignalContext & { shift: Shift }) => {
  const t = useTranslate();
  const rich = useRichTranslate();
  const when = useWhen(context);
  const { signal, within } = shift;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Tag $tone={EFFECT_TONES[signal.effect]}>
          <span aria-hidden>{signal.side === 'above' ? '▲' : '▼'}</span>{' '}
          {t(`effect.${signal.effect}`)}
        </Tag>
        <Typography variant="omega" fontWeight="bold">
          {when(signal)}
        </Typography>
      </Flex>
      <Typography tag="p" variant="omega" paddingTop={1}>
        <SignalSentence signal={signal} {...context} /> {within.length > 0 && t('signals.within')}
      </Typography>
      {within.length > 0 && (
        <Within>
          {within.map((one) => (
            <Typography key={`${one.rule} ${one.from}`} tag="li" variant="pi">
              {rich('signals.dated', {
                when: when(one),
                sentence: <SignalSentence key="sentence" signal={one} {...context} />,
              })}
            </Typography>
          ))}
        </Within>
      )}
      <SignalLinks signal={signal} {...context} />
    </>
  );
};
