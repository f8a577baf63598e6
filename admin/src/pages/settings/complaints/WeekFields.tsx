import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate, Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { WeekdayKey, WeeklyHours } from '../../../../../shared/contracts/working-calendar';
import { useLanguage } from '../../../hooks/useLanguage';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { CellInput } from './Grid';
import { useDuration } from './useDuration';
import {
  changedSlot,
  copiedDay,
  dateOfWeekday,
  slotLength,
  weekOrder,
  weekSeconds,
  withoutSlot,
  withSlot,
} from './week-edit';

const Days = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};
`;

const Day = styled.div`
  display: grid;
  grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr) auto;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  padding-block: ${({ theme }) => theme.spaces[1]};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

/** Names of weekdays in the reader's language. */
export const useWeekdayName = (): ((day: WeekdayKey) => string) => {
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (day) => format.format(dateOfWeekday(day));
};

interface WeekFieldsProps {
  week: WeeklyHours;
  onChange: (week: WeeklyHours) => void;
}

const Slots = ({
  week,
  day,
  name,
  onChange,
}: WeekFieldsProps & { day: WeekdayKey; name: string }) => {
  const t = useTranslate();
  const slots = week[day] ?? [];
  if (slots.length === 0)
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('calendars.closed')}
      </Typography>
    );
  return (
    <Flex gap={3} wrap="wrap">
      {slots.map((slot, index) => {
        const nth = { day: name, n: index + 1 };
        const overnight = slotLength(slot) > 0 && slot.to <= slot.from && slot.to !== '24:00';
        return (
          // Slots have no name of their own.
          <Flex key={index} gap={1} dir="ltr">
            <CellInput
              type="time"
              required
              aria-label={t('calendars.slotFrom', nth)}
              value={slot.from}
              onChange={({ target }) =>
                onChange(changedSlot(week, day, index, { from: target.value }))
              }
            />
            <span aria-hidden>–</span>
            <CellInput
              type="time"
              required
              aria-label={t('calendars.slotTo', nth)}
              value={slot.to === '24:00' ? '23:59' : slot.to}
              onChange={({ target }) =>
                onChange(changedSlot(week, day, index, { to: target.value }))
              }
            />
            {overnight && (
              <Typography variant="pi" textColor="neutral600">
                {t('calendars.overnight')}
              </Typography>
            )}
            <IconButton
              variant="ghost"
              label={t('calendars.removeSlot', nth)}
              onClick={() => onChange(withoutSlot(week, day, index))}
            >
              <Trash />
            </IconButton>
          </Flex>
        );
      })}
    </Flex>
  );
};

/** Hours of a week, day by day: several slots, halves of days, shifts over midnight. */
export const WeekFields = ({ week, onChange }: WeekFieldsProps) => {
  const t = useTranslate();
  const duration = useDuration();
  const nameOf = useWeekdayName();
  const { weekStart } = useSite().site;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Days>
        {weekOrder(weekStart).map((day) => {
          const name = nameOf(day);
          return (
            <Day key={day} role="group" aria-label={name}>
              <Typography fontWeight="bold" variant="pi">
                {name}
              </Typography>
              <Slots week={week} day={day} name={name} onChange={onChange} />
              <Flex gap={1}>
                <IconButton
                  variant="ghost"
                  label={t('calendars.addSlot', { day: name })}
                  onClick={() => onChange(withSlot(week, day))}
                >
                  <Plus />
                </IconButton>
                {(week[day] ?? []).length > 0 && (
                  <IconButton
                    variant="ghost"
                    label={t('calendars.copyDay', { day: name })}
                    onClick={() => onChange(copiedDay(week, day))}
                  >
                    <Duplicate />
                  </IconButton>
                )}
              </Flex>
            </Day>
          );
        })}
      </Days>
      <Typography variant="pi" textColor="neutral600">
        {t('calendars.weekTotal', { time: duration(weekSeconds(week)) })}
      </Typography>
    </Flex>
  );
};

/** Adds an entry to a list of the page. */
export const AddButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <div>
    <Button size="S" variant="tertiary" startIcon={<Plus aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  </div>
);
