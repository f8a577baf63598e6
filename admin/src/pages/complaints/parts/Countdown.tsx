import { Typography } from '@strapi/design-system';

import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { Tag, type Tone } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { ClosedHours } from './ClosedHours';
import { closedAt, countdownAt, type CountdownState } from './countdown-at';
import { isDueSoon } from './due-soon';
import { useDurationText } from './useDurationText';
import { useNow } from './useNow';

const SIGNS = { running: '◔', standing: '⏸', paused: '⏸', overdue: '▲' } as const;

const toneOf = (
  { kind }: Exclude<CountdownState, { kind: 'none' }>,
  dueAt: string | undefined,
  now: number
): Tone => {
  if (kind === 'overdue') return 'bad';
  if (kind === 'paused' || dueAt === undefined) return 'neutral';
  return isDueSoon(dueAt, now) ? 'caution' : 'info';
};

interface CountdownProps {
  complaint: Pick<ComplaintListed, 'next' | 'paused' | 'endedAt' | 'timeZone'>;
  /** By this browser's clock, in milliseconds: when the server said so. */
  asOf: number;
}

const useStateText = () => {
  const t = useTranslate();
  const durationOf = useDurationText();
  return (state: Exclude<CountdownState, { kind: 'none' }>): string => {
    if (state.kind === 'paused') return t('countdown.paused');
    // Its time is over, but no working time has gone by since.
    if (state.kind === 'overdue' && state.seconds < 1) return t('countdown.late');
    const time = durationOf(state.seconds);
    return t(state.kind === 'overdue' ? 'countdown.overdue' : 'countdown.running', { time });
  };
};

/** The next promise: how much of its time is left, live, or by how much it is late; and whether its clock stands. */
export const Countdown = ({ complaint, asOf }: CountdownProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const textOf = useStateText();
  const { timeZone } = complaint;
  const now = useNow();
  const state = countdownAt({ ...complaint, asOf }, now);
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
  const isTold = next !== null && state.kind !== 'paused';
  const closed = isTold && next.clock === 'working' ? closedAt({ ...complaint, asOf }, now) : null;
  return (
    <span>
      <Tag $tone={toneOf(state, next?.dueAt, now)}>
        <span aria-hidden>{SIGNS[state.kind]}</span> {textOf(state)}
      </Tag>
      {isTold && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          {t('countdown.due', {
            target: t(`complaint.target.${next.target}`),
            time: formats.moment(next.dueAt, timeZone),
          })}
        </Typography>
      )}
      {closed && (
        <Typography tag="div" variant="pi" textColor="neutral600">
          <ClosedHours {...closed} timeZone={timeZone} />
        </Typography>
      )}
    </span>
  );
};
