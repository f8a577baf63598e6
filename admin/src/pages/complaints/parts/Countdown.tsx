import { Typography } from '@strapi/design-system';

import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { Tag, type Tone } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { countdownAt, type CountdownState } from './countdown-at';
import { useDurationText } from './useDurationText';
import { useNow } from './useNow';

/** Less than so many seconds left: soon. Of how it looks alone; which cases are due soon the server says. */
const SOON = 4 * 3600;

const SIGNS = { running: '◔', standing: '⏸', paused: '⏸', overdue: '▲' } as const;

const toneOf = (state: Exclude<CountdownState, { kind: 'none' }>): Tone => {
  if (state.kind === 'overdue') return 'bad';
  if (state.kind === 'paused' || state.kind === 'standing') return 'neutral';
  return state.seconds < SOON ? 'caution' : 'info';
};

interface CountdownProps {
  complaint: Pick<ComplaintListed, 'next' | 'paused' | 'endedAt'>;
  /** By this browser's clock, in milliseconds: when the server said so. */
  asOf: number;
}

const useStateText = () => {
  const t = useTranslate();
  const durationOf = useDurationText();
  return (state: Exclude<CountdownState, { kind: 'none' }>): string => {
    if (state.kind === 'paused') return t('countdown.paused');
    return t(`countdown.${state.kind}`, { time: durationOf(state.seconds) });
  };
};

/** The next promise: how much of its time is left, live, or by how much it is late. */
export const Countdown = ({ complaint, asOf }: CountdownProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const textOf = useStateText();
  const { timeZone } = useSite().site;
  const state = countdownAt({ ...complaint, asOf }, useNow());
  if (state.kind === 'none') {
    const { endedAt } = complaint;
    return (
      <Typography variant="pi" textColor="neutral600">
        {endedAt === null
          ? t('countdown.none')
          : t('countdown.ended', { time: formats.moment(endedAt, timeZone) })}
      </Typography>
    );
  }
  const { next } = complaint;
  return (
    <span>
      <Tag $tone={toneOf(state)}>
        <span aria-hidden>{SIGNS[state.kind]}</span> {textOf(state)}
      </Tag>
      {next && state.kind !== 'paused' && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t('countdown.due', {
            target: t(`complaint.target.${next.target}`),
            time: formats.moment(next.dueAt, timeZone),
          })}
        </Typography>
      )}
    </span>
  );
};
