import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Holiday } from '../../../../../shared/contracts/working-calendar';
import { useReadCxHolidaysMutation } from '../../../api/complaint-settings';
import { DateSelects } from '../../../components/DateSelects';
import { Faults } from '../../../components/Faults';
import { LabelledInput } from '../../../components/LabelledInput';
import { SteadyButton } from '../../../components/SteadyButton';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { dateLimits } from './OptionalDate';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};
  margin: 0;
  padding: 0;
  max-block-size: 32rem;
  overflow-y: auto;
  list-style: none;
`;

const Struck = styled.span<{ $struck: boolean }>`
  text-decoration: ${({ $struck }) => ($struck ? 'line-through' : 'none')};
`;

interface HolidayFieldsProps {
  holidays: Holiday[];
  onChange: (holidays: Holiday[]) => void;
}

const byDate = (holidays: readonly Holiday[]): Holiday[] =>
  [...holidays].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

const NewHoliday = ({ holidays, onChange }: HolidayFieldsProps) => {
  const t = useTranslate();
  const { today, latest } = dateLimits();
  const [date, setDate] = React.useState(today);
  const [name, setName] = React.useState('');
  const add = () => {
    // Of one day there is one by hand: saying it again names it anew.
    const others = holidays.filter((one) => one.source !== null || one.date !== date);
    onChange(byDate([...others, { date, name: name.trim(), source: null, removed: false }]));
    setName('');
  };
  return (
    <Flex gap={3} wrap="wrap" alignItems="end">
      <DateSelects
        legend={t('calendars.holidayDate')}
        value={date}
        latest={latest}
        onChange={setDate}
      />
      <LabelledInput
        label={t('calendars.holidayName')}
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <SteadyButton variant="tertiary" disabled={name.trim() === ''} onClick={add}>
        {t('calendars.addHoliday')}
      </SteadyButton>
    </Flex>
  );
};

/** Reads a calendar file into the list; it is stored with the calendar. */
const FileButton = ({ holidays, onChange }: HolidayFieldsProps) => {
  const t = useTranslate();
  const input = React.useRef<HTMLInputElement>(null);
  const [read, { data, error, isLoading }] = useReadCxHolidaysMutation();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const source = file.name.slice(0, 200);
    const outcome = await read({ text: await file.text(), source, holidays });
    if ('data' in outcome && outcome.data) onChange(outcome.data.holidays);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <div>
        <SteadyButton
          variant="tertiary"
          loading={isLoading}
          startIcon={<Upload aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('calendars.readFile')}
        </SteadyButton>
        <input
          ref={input}
          hidden
          type="file"
          accept=".ics,text/calendar"
          aria-label={t('calendars.readFile')}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      <Typography variant="pi" role="status">
        {data
          ? t('calendars.fileRead', {
              n: data.read,
              removed: data.stillRemoved,
              skipped: data.skipped.length,
            })
          : ''}
      </Typography>
      <Faults error={error} />
    </Flex>
  );
};

/** Days on which nobody works; those of a file are struck out, so that the file does not bring them back. */
export const HolidayFields = ({ holidays, onChange }: HolidayFieldsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const toggle = (holiday: Holiday) =>
    holiday.source === null
      ? onChange(holidays.filter((one) => one !== holiday))
      : onChange(
          holidays.map((one) => (one === holiday ? { ...one, removed: !one.removed } : one))
        );
  return (
    <FieldGroup title={t('calendars.holidays')} hint={t('calendars.holidaysHint')}>
      <List tabIndex={0} aria-label={t('calendars.holidays')}>
        {holidays.map((holiday) => {
          const { date, name, source, removed } = holiday;
          const what = source !== null && removed ? 'restore' : 'strike';
          return (
            <li key={`${date} ${source ?? ''} ${name}`}>
              <Flex gap={3} wrap="wrap">
                <Typography variant="pi" minWidth="12rem">
                  {formats.date(date)}
                </Typography>
                <Typography variant="pi">
                  <Struck $struck={removed}>
                    <bdi>{name}</bdi>
                  </Struck>
                </Typography>
                {source !== null && (
                  <Typography variant="pi" textColor="neutral600">
                    <bdi>{source}</bdi>
                  </Typography>
                )}
                <Button
                  size="S"
                  variant="ghost"
                  aria-label={t(`calendars.${what}Of`, { name, date: formats.date(date) })}
                  onClick={() => toggle(holiday)}
                >
                  {t(`calendars.${what}`)}
                </Button>
              </Flex>
            </li>
          );
        })}
      </List>
      {holidays.length === 0 && <Typography variant="pi">{t('calendars.noHolidays')}</Typography>}
      <NewHoliday holidays={holidays} onChange={onChange} />
      <FileButton holidays={holidays} onChange={onChange} />
    </FieldGroup>
  );
};
