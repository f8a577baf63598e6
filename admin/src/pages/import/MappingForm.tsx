import type { PreviewImport } from '../../../../shared/contracts/import';
import type { MappingJson } from '../../../../shared/contracts/import-mapping';
import { useBeforeTrying } from '../../hooks/useBeforeTrying';
import { useTranslate } from '../../hooks/useTranslate';
import { ColumnSettings } from './ColumnSettings';
import { ColumnsTable } from './ColumnsTable';
import { FixedFields } from './FixedFields';
import { FIELD_ROLES, roleOf, withRole, type ColumnRole } from './mapping-edit';

export interface MappingHandle {
  mapping: MappingJson;
  change: (mapping: MappingJson) => void;
  /** Zone of dates that carry none. */
  timeZone: string;
}

interface MappingFormProps {
  handle: MappingHandle;
  header: readonly string[];
  rows: readonly PreviewImport.Row[];
}

const NUMBER = /^[+\-\u2212]?[\d\u0660-\u0669\u06F0-\u06F9]+(?:[.,٫]0+)?$/;
const ROLES: readonly ColumnRole[] = ['none', 'score', ...FIELD_ROLES];

const useRoleNames = (): ((role: ColumnRole) => string) => {
  const t = useTranslate();
  return (role) =>
    role === 'none' || role === 'score' || role === 'other'
      ? t(`import.role.${role}`)
      : t(`import.field.${role}`);
};

/** For each column of a file of feedback what it becomes, and what holds for all rows. */
export const MappingForm = ({ handle, header, rows }: MappingFormProps) => {
  const nameOf = useRoleNames();
  const { mapping, change, timeZone } = handle;
  const trying = useBeforeTrying(mapping);
  return (
    <>
      <ColumnsTable<ColumnRole>
        header={header}
        rows={rows}
        roleOf={(column) => roleOf(mapping, column)}
        rolesFor={(role) => (role === 'other' ? [...ROLES, role] : ROLES)}
        nameOf={nameOf}
        onRole={(column, role) => {
          const from = trying.before();
          const asItWas = role === 'other' || role === roleOf(from, column);
          change(asItWas ? from : withRole(from, column, role, timeZone));
        }}
        aroundRole={trying.around}
        settings={({ name, samples }) => (
          <ColumnSettings
            column={name}
            words={samples.filter((text) => !NUMBER.test(text)).slice(0, 12)}
            handle={handle}
          />
        )}
      />
      <FixedFields {...handle} />
    </>
  );
};
