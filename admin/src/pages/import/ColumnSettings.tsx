import { Checkbox } from '@strapi/design-system';

import { useTranslate } from '../../hooks/useTranslate';
import { DateSettings } from './DateSettings';
import type { MappingHandle } from './MappingForm';
import { roleOf, withCreated, withField } from './mapping-edit';
import { ScoreSettings } from './ScoreSettings';

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
  if (role === 'occurredAt' && mapping.occurredAt)
    return (
      <DateSettings
        column={column}
        field={mapping.occurredAt}
        onChange={(field) => change(withField(mapping, 'occurredAt', field))}
      />
    );
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
