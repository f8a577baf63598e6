import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type {
  WeekdayKey,
  WeeklyHours,
  WorkingSlot,
} from '../../../../../shared/contracts/working-calendar';
import { useTranslate } from '../../../hooks/useTranslate';
import { CellInput } from './Grid';
import { slotFaults } from './slot-faults';
import { changedSlot, slotLength, withoutSlot } from './week-edit';

/** Two of them stand beside each other on a phone. */
const TimeInput = styled(CellInput)`
  inline-size: auto;
  min-inline-size: 7.2rem;
`;

export interface WeekFieldsProps {
  week: WeeklyHours;
  onChange: (week: WeeklyHours) => void;
}

interface DayFieldsProps extends WeekFieldsProps {
  day: WeekdayKey;
  /** Of the day. */
  name: string;
}

const SlotFields = ({
  week,
  day,
  name,
  index,
  told,
  onChange,
}: DayFieldsProps & {
  index: number;
  /** Id of what is wrong with it; null: nothing. */
  told: string | null;
}) => {
  const t = useTranslate();
  const slot = week[day]?.[index];
  if (!slot) return null;
  const nth = { day: name, n: index + 1 };
  const overnight = slotLength(slot) > 0 && slot.to <= slot.from && slot.to !== '24:00';
  const change = (changed: Partial<WorkingSlot>) =>
    onChange(changedSlot(week, day, index, changed));
  const field = {
    type: 'time',
    required: true,
    ...(told !== null && { 'aria-invalid': true, 'aria-describedby': told }),
  } as const;
  return (
    <Flex gap={1} dir="ltr" wrap="wrap">
      <TimeInput
        {...field}
        aria-label={t('calendars.slotFrom', nth)}
        value={slot.from}
        onChange={({ target }) => change({ from: target.value })}
      />
      <span aria-hidden>–</span>
      <TimeInput
        {...field}
        aria-label={t('calendars.slotTo', nth)}
        value={slot.to === '24:00' ? '23:59' : slot.to}
        onChange={({ target }) => change({ to: target.value })}
      />
      {overnight && (
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
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
};

/** Hours of one day, slot by slot, each with what is wrong with it. */
export const Slots = (props: DayFieldsProps) => {
  const t = useTranslate();
  const id = React.useId();
  const { week, day } = props;
  const faults = slotFaults(week, day);
  const told = [...new Set(faults.filter((fault) => fault !== null))];
  if (faults.length === 0)
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('calendars.closed')}
      </Typography>
    );
  return (
    <Flex gap={3} wrap="wrap">
      {faults.map((fault, index) => (
        // Slots have no name of their own.
        <SlotFields key={index} {...props} index={index} told={fault === null ? null : id} />
      ))}
      <Typography id={id} variant="pi" textColor="danger600" role="status">
        {told.map((fault) => t(`refusal.${fault}`)).join(' ')}
      </Typography>
    </Flex>
  );
};
