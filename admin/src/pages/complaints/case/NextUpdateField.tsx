import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { addDays } from '../../../calendar/calendar-months';
import { clockIn, instantIn } from '../../../calendar/zone-time';
import { DateSelects } from '../../../components/DateSelects';
import { nativeField } from '../../../components/native-field';
import { useTranslate } from '../../../hooks/useTranslate';
import type { StepDraft } from './step-draft';

/** So far ahead a next update may lie. */
const DAYS_AHEAD = 366;

const Time = styled.input`
  ${nativeField}
`;

interface NextUpdateFieldProps {
  next: StepDraft['next'];
  timeZone: string;
  now: number;
  onChange: (next: StepDraft['next']) => void;
}

/** The day, in the reader's calendar, and the hour, by the case's own clock, of the next news. */
export const NextUpdateField = ({ next, timeZone, now, onChange }: NextUpdateFieldProps) => {
  const t = useTranslate();
  const past = instantIn(timeZone, next.date, next.time) <= now;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={3} wrap="wrap" alignItems="center">
        <DateSelects
          legend={t('case.fact.nextUpdateDue')}
          value={next.date}
          latest={addDays(clockIn(timeZone, now).date, DAYS_AHEAD)}
          onChange={(date) => onChange({ ...next, date })}
        />
        <Time
          type="time"
          dir="ltr"
          aria-label={t('case.nextUpdate.time')}
          value={next.time}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            target.value !== '' && onChange({ ...next, time: target.value })
          }
        />
      </Flex>
      <Typography variant="pi" textColor={past ? 'danger700' : 'neutral600'}>
        {past ? t('case.nextUpdate.past') : t('case.nextUpdate.zone', { zone: timeZone })}
      </Typography>
    </Flex>
  );
};
