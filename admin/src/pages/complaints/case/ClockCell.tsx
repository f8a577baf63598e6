import { Typography } from '@strapi/design-system';
import { styled, type DefaultTheme } from 'styled-components';

import type { CasePromise } from '../../../../../shared/contracts/complaint-desk';
import type { SlaTarget } from '../../../../../shared/contracts/complaint-words';
import type { SlaLedgerEntry } from '../../../../../shared/contracts/sla';
import { Tag, type Tone } from '../../../components/Tag';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { FORWARD_SIGN } from '../../../language/forward-sign';
import { ClosedHours } from '../parts/ClosedHours';
import { closedAt } from '../parts/countdown-at';
import { isDueSoon } from '../parts/due-soon';
import { useDurationText } from '../parts/useDurationText';
import { useNow } from '../parts/useNow';
import { useCase } from './CaseContext';
import { clockAt, type LiveClock } from './clock-time';

type Verdict = 'met' | 'missed' | 'overdue' | 'soon' | 'due' | 'paused' | 'excluded';

/** Without a sign of its own: what goes on, the way that the page is read. */
const LOOKS: Record<Verdict, { tone: Tone; sign?: string; bar: keyof DefaultTheme['colors'] }> = {
  met: { tone: 'good', sign: '✓', bar: 'success600' },
  missed: { tone: 'bad', sign: '✕', bar: 'danger600' },
  overdue: { tone: 'bad', sign: '▲', bar: 'danger600' },
  soon: { tone: 'caution', sign: '◔', bar: 'warning600' },
  due: { tone: 'info', bar: 'primary600' },
  paused: { tone: 'neutral', sign: '⏸', bar: 'neutral500' },
  excluded: { tone: 'neutral', sign: '–', bar: 'neutral300' },
};

const isOpen = (verdict: Verdict): boolean =>
  verdict === 'due' || verdict === 'soon' || verdict === 'overdue';

const verdictOf = (
  entry: SlaLedgerEntry,
  { lateSeconds }: LiveClock,
  ended: boolean,
  now: number
): Verdict => {
  if (entry.outcome === 'met' || entry.outcome === 'excluded') return entry.outcome;
  if (entry.reachedAt !== null || (entry.outcome === 'missed' && ended)) return 'missed';
  if (lateSeconds > 0) return 'overdue';
  if (entry.outcome === 'paused') return 'paused';
  return entry.dueAt !== null && isDueSoon(entry.dueAt, now) ? 'soon' : 'due';
};

const Track = styled.div`
  block-size: 6px;
  margin-block: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[1]}`};
  border-radius: 3px;
  background: ${({ theme }) => theme.colors.neutral150};
  overflow: hidden;
  print-color-adjust: exact;
`;

const Bar = styled.div<{ $color: keyof DefaultTheme['colors'] }>`
  block-size: 100%;
  background: ${({ theme, $color }) => theme.colors[$color]};
  print-color-adjust: exact;
`;

const useVerdictText = () => {
  const t = useTranslate();
  const durationOf = useDurationText();
  return (verdict: Verdict, entry: SlaLedgerEntry, clock: LiveClock): string => {
    const taken = entry.clock === 'wall' ? clock.wallSeconds : clock.workingSeconds;
    const time = durationOf(Math.abs(clock.lateSeconds));
    if (verdict === 'met') {
      const of = durationOf(entry.targetSeconds);
      return t('case.clock.met', { time: durationOf(taken), of });
    }
    return t(`case.clock.${verdict}`, { time });
  };
};

interface ClockCellProps {
  target: SlaTarget;
  entry: CasePromise | null;
  /** How many promises of this kind there were, and how many were kept. */
  kept: number;
  all: number;
}

const NoPromise = () => {
  const t = useTranslate();
  const { priority } = useCase().detail;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      <span aria-hidden>– </span>
      {t(priority === null ? 'case.clock.unassessed' : 'case.clock.none')}
    </Typography>
  );
};

/** Why the clock of a promise stands, where it does. */
const Standing = ({ verdict, entry }: { verdict: Verdict; entry: SlaLedgerEntry }) => {
  const t = useTranslate();
  const { detail, asOf } = useCase();
  const closed = closedAt({ ...detail, asOf }, useNow());
  if (verdict === 'paused')
    return (
      <>
        {t('countdown.paused')}
        <br />
      </>
    );
  if (!isOpen(verdict) || entry.clock !== 'working' || !closed) return null;
  return (
    <>
      <ClosedHours {...closed} timeZone={detail.timeZone} />
      <br />
    </>
  );
};

const Promised = ({ entry, kept, all }: Omit<ClockCellProps, 'entry'> & { entry: CasePromise }) => {
  const t = useTranslate();
  const formats = useFormats();
  const durationOf = useDurationText();
  const textOf = useVerdictText();
  const { detail, asOf } = useCase();
  const now = useNow();
  const clock = clockAt(entry, { ...detail, asOf }, now);
  const verdict = verdictOf(entry, clock, detail.endedAt !== null, now);
  const { direction } = useLanguage();
  const { tone, sign = FORWARD_SIGN[direction], bar } = LOOKS[verdict];
  const share = Math.min(1, Math.max(0, 1 + clock.lateSeconds / entry.targetSeconds));
  return (
    <>
      <Tag $tone={tone} style={{ whiteSpace: 'normal' }}>
        <span aria-hidden>{sign}</span> {textOf(verdict, entry, clock)}
      </Tag>
      <Track aria-hidden>
        <Bar $color={bar} style={{ inlineSize: `${share * 100}%` }} />
      </Track>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {isOpen(verdict) && entry.dueAt && (
          <>
            {t('case.clock.dueAt', { time: formats.moment(entry.dueAt, detail.timeZone) })}
            <br />
          </>
        )}
        <Standing verdict={verdict} entry={entry} />
        {t('case.clock.both', {
          working: durationOf(clock.workingSeconds),
          wall: durationOf(clock.wallSeconds),
        })}
        {all > 1 && `${t('facts.separator')}${t('case.clock.kept', { kept, all })}`}
        {entry.provisional && (
          <>
            <br />
            {t('case.clock.provisional', { priority: t(`desk.priority.${entry.priority}`) })}
          </>
        )}
      </Typography>
    </>
  );
};

/** One promise in words and as a bar: how much of its time is used, by both clocks. */
export const ClockCell = ({ target, entry, ...count }: ClockCellProps) => {
  const t = useTranslate();
  return (
    <div role="group" aria-labelledby={`cx-clock-${target}`}>
      <Typography
        tag="h3"
        id={`cx-clock-${target}`}
        variant="omega"
        fontWeight="bold"
        paddingBottom={1}
      >
        {t(`complaint.target.${target}`)}
      </Typography>
      {entry ? <Promised target={target} entry={entry} {...count} /> : <NoPromise />}
    </div>
  );
};
