import { Typography } from '@strapi/design-system';

import type { DeskEvent } from '../../../../../shared/contracts/complaint-desk';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCase } from './CaseContext';

/** Under a step by which the customer came to owe an answer: how long the clocks stood. */
export const StandingClock = ({ event }: { event: DeskEvent }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { detail } = useCase();
  const { rules, axis, paused, timeZone, events } = detail;
  if (event.type !== 'step' || event.to === null || !rules.pausedIn.includes(event.to)) return null;
  const at = Date.parse(event.at);
  const pause = axis.paused.find(({ from, to }) => from <= at && at < to);
  if (!pause) return null;
  const moment = (time: number) => formats.moment(new Date(time).toISOString(), timeZone);
  const later = events.some(({ type, sequence }) => type === 'step' && sequence > event.sequence);
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
      <span aria-hidden>⏸ </span>
      {paused && !later
        ? t('case.standsSince', { from: moment(at) })
        : t('case.stood', { from: moment(at), to: moment(pause.to) })}
    </Typography>
  );
};
