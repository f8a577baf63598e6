import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';

interface ClosedHoursProps {
  /** Milliseconds since 1970; null where it isn't known. */
  opensAt: number | null;
  timeZone: string;
}

/** Why a clock of working time stands, and when it goes on. */
export const ClosedHours = ({ opensAt, timeZone }: ClosedHoursProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <>
      <span aria-hidden>⏸ </span>
      {opensAt === null
        ? t('countdown.closed')
        : t('countdown.closedUntil', {
            time: formats.moment(new Date(opensAt).toISOString(), timeZone),
          })}
    </>
  );
};
