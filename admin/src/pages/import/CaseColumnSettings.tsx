import { Checkbox, Flex, Typography } from '@strapi/design-system';

import { NativeSelect } from '../../components/NativeSelect';
import { useTranslate } from '../../hooks/useTranslate';
import {
  CASE_WORDS,
  caseField,
  caseRoleOf,
  isCreatable,
  isDateRole,
  withCaseCreated,
  withCaseField,
  type CaseField,
} from './case-mapping-edit';
import type { CaseMappingHandle } from './CaseMappingForm';
import type { SampledColumn } from './ColumnsTable';
import { DateSettings } from './DateSettings';
import { useCaseWord } from './useCaseWord';

const NOTHING = '';
const SHOWN = 12;

const asWord = (text: string): string => text.toLowerCase().replace(/[\s-]+/g, '_');

/** What the texts of a column stand for, where it takes one of some words. */
const WordSettings = ({
  field,
  texts,
  handle: { mapping, change },
}: {
  field: CaseField;
  texts: readonly string[];
  handle: CaseMappingHandle;
}) => {
  const t = useTranslate();
  const wordName = useCaseWord();
  const words = CASE_WORDS[field] ?? [];
  const own = caseField(mapping, field);
  const values = own?.values ?? {};
  const shown = [...new Set([...Object.keys(values), ...texts])]
    .filter((text) => text in values || !words.includes(asWord(text)))
    .slice(0, SHOWN);
  if (!own || shown.length === 0) return null;
  const put = (text: string, word: string) => {
    const next = { ...values, [text]: word === NOTHING ? null : word };
    change(withCaseField(mapping, field, { ...own, values: next }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {shown.map((text) => (
        <Flex key={text} gap={2} justifyContent="space-between">
          <Typography variant="pi">
            <bdi>{text}</bdi>
          </Typography>
          <NativeSelect
            name={t('import.word', { text })}
            value={String(values[text] ?? NOTHING)}
            options={[
              { value: NOTHING, label: t('import.noValue') },
              ...words.map((word) => ({ value: word, label: wordName(field, word) })),
            ]}
            onChange={(word) => put(text, word)}
          />
        </Flex>
      ))}
    </Flex>
  );
};

/** What can be said about a column of complaints or events beside what it becomes. */
export const CaseColumnSettings = ({
  column: { name, samples },
  handle,
}: {
  column: SampledColumn;
  handle: CaseMappingHandle;
}) => {
  const t = useTranslate();
  const { kind, mapping, change } = handle;
  const role = caseRoleOf(kind, mapping, name);
  if (role === 'none' || role === 'other') return null;
  const field = caseField(mapping, role);
  if (isDateRole(role) && field)
    return (
      <DateSettings
        column={name}
        field={field}
        onChange={(next) => change(withCaseField(mapping, role, next))}
      />
    );
  if (CASE_WORDS[role]) return <WordSettings field={role} texts={samples} handle={handle} />;
  if (!isCreatable(kind, role)) return null;
  return (
    <Checkbox
      checked={(mapping.createMissing ?? []).includes(role)}
      onCheckedChange={(state) => change(withCaseCreated(mapping, role, state === true))}
    >
      {t('import.createMissing')}
    </Checkbox>
  );
};
