import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MappingJson, PreviewImport } from '../../../../shared/contracts/import';
import { NativeSelect } from '../../components/NativeSelect';
import { useTranslate } from '../../hooks/useTranslate';
import { ColumnSettings } from './ColumnSettings';
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

const Scroll = styled.div`
  overflow-x: auto;

  table {
    inline-size: 100%;
    border-collapse: collapse;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
  }

  th,
  td {
    padding: ${({ theme }) => theme.spaces[2]};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: top;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
`;

const Samples = styled.span`
  display: block;
  max-inline-size: 32rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.regular};
`;

const SHOWN = 3;
const NUMBER = /^[+\-\u2212]?[\d\u0660-\u0669\u06F0-\u06F9]+(?:[.,٫]0+)?$/;

const samplesOf = (rows: readonly PreviewImport.Row[], at: number): string[] => [
  ...new Set(rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((text) => text !== '')),
];

const useRoleNames = (): ((role: ColumnRole) => string) => {
  const t = useTranslate();
  return (role) =>
    role === 'none' || role === 'score' || role === 'other'
      ? t(`import.role.${role}`)
      : t(`import.field.${role}`);
};

const ColumnRow = ({
  handle,
  name,
  samples,
}: {
  handle: MappingHandle;
  name: string;
  samples: string[];
}) => {
  const t = useTranslate();
  const nameOf = useRoleNames();
  const { mapping, change, timeZone } = handle;
  const role = roleOf(mapping, name);
  const roles: ColumnRole[] = ['none', 'score', ...FIELD_ROLES];
  const choices = role === 'other' ? [...roles, role] : roles;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <Samples>
          <bdi>{samples.slice(0, SHOWN).join(t('facts.separator'))}</bdi>
        </Samples>
      </th>
      <td>
        <NativeSelect
          name={t('import.roleOf', { column: name })}
          value={role}
          options={choices.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(chosen) => {
            if (chosen !== 'other') change(withRole(mapping, name, chosen, timeZone));
          }}
        />
      </td>
      <td>
        <ColumnSettings
          column={name}
          words={samples.filter((text) => !NUMBER.test(text)).slice(0, 12)}
          handle={handle}
        />
      </td>
    </tr>
  );
};

/** For each column of the file what it becomes, and what holds for all rows. */
export const MappingForm = ({ handle, header, rows }: MappingFormProps) => {
  const t = useTranslate();
  const columns = header.flatMap((name, at) =>
    name !== '' && header.indexOf(name) === header.lastIndexOf(name)
      ? [{ name, samples: samplesOf(rows, at) }]
      : []
  );
  return (
    <>
      <Scroll tabIndex={0} role="group" aria-label={t('import.mapping')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.becomes')}</th>
              <th scope="col">{t('import.settings')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.name} handle={handle} {...column} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {columns.length < header.length && (
        <Typography variant="pi" textColor="neutral600">
          {t('import.unnamedColumns')}
        </Typography>
      )}
      <FixedFields {...handle} />
    </>
  );
};
