import type * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { PreviewImport } from '../../../../shared/contracts/import';
import { NativeSelect } from '../../components/NativeSelect';
import type { BeforeTrying } from '../../hooks/useBeforeTrying';
import { useTranslate } from '../../hooks/useTranslate';

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

  /* As high as the text fields beside them. */
  select {
    min-block-size: ${({ theme }) => theme.spaces[7]};
  }

  /* On a phone a column stands above what it becomes: beside each other two of three would be out of sight. */
  @media (max-width: 36em) {
    thead {
      display: none;
    }

    tr,
    th,
    td {
      display: block;
      border: 0;
    }

    tr {
      padding-block: ${({ theme }) => theme.spaces[2]};
      border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    }

    th,
    td {
      padding-block: ${({ theme }) => theme.spaces[1]};
    }

    td:empty {
      display: none;
    }
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

/** A column that can be mapped, with what stands in it. */
export interface SampledColumn {
  name: string;
  samples: readonly string[];
}

const samplesOf = (rows: readonly PreviewImport.Row[], at: number): string[] => [
  ...new Set(rows.map(({ cells }) => cells[at]?.trim() ?? '').filter((text) => text !== '')),
];

const columnsOf = (
  header: readonly string[],
  rows: readonly PreviewImport.Row[]
): SampledColumn[] =>
  header.flatMap((name, at) =>
    name !== '' && header.indexOf(name) === header.lastIndexOf(name)
      ? [{ name, samples: samplesOf(rows, at) }]
      : []
  );

interface ColumnsTableProps<Role extends string> {
  header: readonly string[];
  rows: readonly PreviewImport.Row[];
  roleOf: (column: string) => Role;
  rolesFor: (role: Role) => readonly Role[];
  nameOf: (role: Role) => string;
  onRole: (column: string, role: Role) => void;
  aroundRole: BeforeTrying<unknown>['around'];
  /** What can be said about a column beside what it becomes. */
  settings: (column: SampledColumn) => React.ReactNode;
}

/** For each column of the file what it becomes. */
export const ColumnsTable = <Role extends string>({
  header,
  rows,
  roleOf,
  rolesFor,
  nameOf,
  onRole,
  aroundRole,
  settings,
}: ColumnsTableProps<Role>) => {
  const t = useTranslate();
  const columns = columnsOf(header, rows);
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
              <tr key={column.name}>
                <th scope="row">
                  <bdi>{column.name}</bdi>
                  <Samples>
                    <bdi>{column.samples.slice(0, SHOWN).join(t('facts.separator'))}</bdi>
                  </Samples>
                </th>
                <td {...aroundRole}>
                  <NativeSelect
                    name={t('import.roleOf', { column: column.name })}
                    value={roleOf(column.name)}
                    options={rolesFor(roleOf(column.name)).map((value) => ({
                      value,
                      label: nameOf(value),
                    }))}
                    onChange={(role) => onRole(column.name, role)}
                  />
                </td>
                <td>{settings(column)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {columns.length < header.length && (
        <Typography variant="pi" textColor="neutral600">
          {t('import.unnamedColumns')}
        </Typography>
      )}
    </>
  );
};
