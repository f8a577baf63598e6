import * as React from 'react';
import { Checkbox, Flex, TextInput } from '@strapi/design-system';

import { CALENDARS, type Calendar } from '../../../../shared/time';
import { NativeSelect } from '../../components/NativeSelect';
import { useTranslate } from '../../hooks/useTranslate';
import type { MappingHandle } from './MappingForm';
import { roleOf, withCreated, withField } from './mapping-edit';
import { ScoreSettings } from './ScoreSettings';

/** What an empty field means; the same in every language. */
const ISO_DATE = 'yyyy-MM-dd';
const UTC = 'UTC';

const DateSettings = ({ column, handle }: { column: string; handle: MappingHandle }) => {
  const t = useTranslate();
  const { mapping, change } = handle;
  const { occurredAt } = mapping;
  if (!occurredAt) return null;
  const set = (next: Partial<typeof occurredAt>) => {
    const field = { ...occurredAt, ...next };
    if (field.format === '') delete field.format;
    change(withField(mapping, 'occurredAt', field));
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
        value={occurredAt.format ?? ''}
        onChange={text('format')}
      />
      <NativeSelect
        name={t('import.calendarOf', { column })}
        value={(occurredAt.calendar ?? 'gregorian') as Calendar}
        options={CALENDARS.map((value) => ({ value, label: t(`calendar.${value}`) }))}
        onChange={(calendar) => set({ calendar })}
      />
      <TextInput
        size="S"
        dir="ltr"
        aria-label={t('import.zoneOf', { column })}
        placeholder={UTC}
        value={occurredAt.timeZone ?? ''}
        onChange={text('timeZone')}
      />
    </Flex>
  );
};

interface ColumnSettingsProps {
  column: string;
  words: readonly string[];
  handle: MappingHandle;
}

/** What can be said about a column beside what it becomes. */
export const ColumnSettings = ({ column, words, handle }: ColumnSettingsProps) => {
  const t = useTranslate();
  const { mapping, change } = handle;
  const role = roleOf(mapping, column);
  if (role === 'score') return <ScoreSettings column={column} words={words} handle={handle} />;
  if (role === 'occurredAt') return <DateSettings column={column} handle={handle} />;
  if (role !== 'location' && role !== 'touchpoint') return null;
  return (
    <Checkbox
      checked={(mapping.createMissing ?? []).includes(role)}
      onCheckedChange={(state) => change(withCreated(mapping, role, state === true))}
    >
      {t('import.createMissing')}
    </Checkbox>
  );
};
