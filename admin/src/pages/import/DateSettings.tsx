import * as React from 'react';
import { Flex, TextInput } from '@strapi/design-system';

import type { DateJson } from '../../../../shared/contracts/import-mapping';
import { CALENDARS, type Calendar } from '../../../../shared/time';
import { NativeSelect } from '../../components/NativeSelect';
import { useTranslate } from '../../hooks/useTranslate';

/** What an empty field means; the same in every language. */
const ISO_DATE = 'yyyy-MM-dd';
const UTC = 'UTC';

interface DateSettingsProps {
  column: string;
  field: DateJson;
  onChange: (field: DateJson) => void;
}

/** How the dates of a column are written. */
export const DateSettings = ({ column, field, onChange }: DateSettingsProps) => {
  const t = useTranslate();
  const set = (next: Partial<DateJson>) => {
    const changed = { ...field, ...next };
    if (changed.format === '') delete changed.format;
    onChange(changed);
  };
  const text =
    (name: 'format' | 'timeZone') =>
    ({ target }: React.ChangeEvent<HTMLInputElement>) =>
      set({ [name]: target.value });
  return (
    <Flex gap={2} wrap="wrap">
      <TextInput
        size="S"
        dir="ltr"
        aria-label={t('import.formatOf', { column })}
        placeholder={ISO_DATE}
        value={field.format ?? ''}
        onChange={text('format')}
      />
      <NativeSelect
        name={t('import.calendarOf', { column })}
        value={(field.calendar ?? 'gregorian') as Calendar}
        options={CALENDARS.map((value) => ({ value, label: t(`calendar.${value}`) }))}
        onChange={(calendar) => set({ calendar })}
      />
      <TextInput
        size="S"
        dir="ltr"
        aria-label={t('import.zoneOf', { column })}
        placeholder={UTC}
        value={field.timeZone ?? ''}
        onChange={text('timeZone')}
      />
    </Flex>
  );
};
