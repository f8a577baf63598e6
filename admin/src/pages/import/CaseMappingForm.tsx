import * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { CaseImportKind, PreviewImport } from '../../../../shared/contracts/import';
import type { CaseMappingJson } from '../../../../shared/contracts/import-mapping';
import { NativeSelect } from '../../components/NativeSelect';
import { useBeforeTrying } from '../../hooks/useBeforeTrying';
import { useTranslate } from '../../hooks/useTranslate';
import { CaseColumnSettings } from './CaseColumnSettings';
import {
  CASE_FIELDS,
  CASE_WORDS,
  caseField,
  caseRoleOf,
  withCaseField,
  withCaseRole,
  type CaseField,
  type CaseRole,
} from './case-mapping-edit';
import { ColumnsTable } from './ColumnsTable';
import { useCaseFieldName, useCaseWord } from './useCaseWord';

export interface CaseMappingHandle {
  kind: CaseImportKind;
  mapping: CaseMappingJson;
  change: (mapping: CaseMappingJson) => void;
  /** Zone of dates that carry none. */
  timeZone: string;
}

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
`;

/** What may hold for the whole file, where no column says it. */
const FIXED: Record<CaseImportKind, readonly CaseField[]> = {
  complaints: ['source', 'channel', 'kind', 'location', 'team', 'locale'],
  complaintEvents: ['complaintSource', 'event', 'author'],
};
const NOTHING = '';

const FixedField = ({ field, handle }: { field: CaseField; handle: CaseMappingHandle }) => {
  const t = useTranslate();
  const nameOf = useCaseFieldName();
  const wordName = useCaseWord();
  const { mapping, change } = handle;
  const words = CASE_WORDS[field];
  const value = String(caseField(mapping, field)?.value ?? NOTHING);
  const set = (text: string) =>
    change(withCaseField(mapping, field, text === NOTHING ? undefined : { value: text }));
  if (words)
    return (
      <Field.Root>
        <Typography variant="pi" fontWeight="bold" aria-hidden>
          {nameOf(field)}
        </Typography>
        <NativeSelect
          name={nameOf(field)}
          value={value}
          options={[
            { value: NOTHING, label: t('import.unknown') },
            ...words.map((word) => ({ value: word, label: wordName(field, word) })),
          ]}
          onChange={set}
        />
      </Field.Root>
    );
  return (
    <Field.Root hint={field === 'complaintSource' ? t('import.complaintSourceHint') : undefined}>
      <Field.Label>{nameOf(field)}</Field.Label>
      <TextInput
        value={value}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => set(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
};

interface CaseMappingFormProps {
  handle: CaseMappingHandle;
  header: readonly string[];
  rows: readonly PreviewImport.Row[];
}

/** For each column of a file of complaints or events what it becomes, and what holds for all rows. */
export const CaseMappingForm = ({ handle, header, rows }: CaseMappingFormProps) => {
  const t = useTranslate();
  const nameOf = useCaseFieldName();
  const { kind, mapping, change, timeZone } = handle;
  const trying = useBeforeTrying(mapping);
  const roles: readonly CaseRole[] = ['none', ...CASE_FIELDS[kind]];
  const fixed = FIXED[kind].filter((field) => caseField(mapping, field)?.column === undefined);
  return (
    <>
      <ColumnsTable<CaseRole>
        header={header}
        rows={rows}
        roleOf={(column) => caseRoleOf(kind, mapping, column)}
        rolesFor={(role) => (role === 'other' ? [...roles, role] : roles)}
        nameOf={nameOf}
        onRole={(column, role) => {
          const from = trying.before();
          const asItWas = role === 'other' || role === caseRoleOf(kind, from, column);
          change(asItWas ? from : withCaseRole(kind, from, column, role, timeZone));
        }}
        aroundRole={trying.around}
        settings={(column) => <CaseColumnSettings column={column} handle={handle} />}
      />
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {t('import.forAll')}
        </Typography>
        <Grid>
          {fixed.map((field) => (
            <FixedField key={field} field={field} handle={handle} />
          ))}
        </Grid>
      </Flex>
    </>
  );
};
