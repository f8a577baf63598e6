import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Duplicate, Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import type { WeekdayKey } from '../../../../../shared/contracts/working-calendar';
import { useLanguage } from '../../../hooks/useLanguage';
import { useSite } from '../../../hooks/useSite';
import { useTranslate } from '../../../hooks/useTranslate';
import { Slots, type WeekFieldsProps } from './SlotFields';
import { useDuration } from './useDuration';
import { copiedDay, dateOfWeekday, weekOrder, weekSeconds, withSlot } from './week-edit';

const Days = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};
`;

/** Where there is little room, the slots stand under the day's name. */
const Day = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};

  > [data-slots] {
    grid-row: 2;
    grid-column: 1 / -1;
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: minmax(9rem, max-content) minmax(0, 1fr) auto;

    > [data-slots] {
      grid-row: auto;
      grid-column: auto;
    }
  }
  padding-block: ${({ theme }) => theme.spaces[1]};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

/** Names of weekdays in the reader's language. */
export const useWeekdayName = (): ((day: WeekdayKey) => string) => {
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return (day) => format.format(dateOfWeekday(day));
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
              <div data-slots>
                <Slots week={week} day={day} name={name} onChange={onChange} />
              </div>
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
