import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

export interface TableRow {
  key: string;
  /** The first cell heads its row. */
  cells: readonly React.ReactNode[];
}

interface DataTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly TableRow[];
}

const Scroll = styled.div`
  overflow-x: auto;

  @media print {
    overflow: visible;
  }
`;

const Table = styled.table`
  inline-size: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    white-space: nowrap;

    /* Nobody can scroll on paper. */
    @media print {
      white-space: normal;
    }
  }

  th {
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** The numbers behind a chart. */
export const DataTable = ({ caption, columns, rows }: DataTableProps) => (
  <Scroll tabIndex={0} role="group" aria-label={caption}>
    <Table>
      <VisuallyHidden tag="caption">{caption}</VisuallyHidden>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  </Scroll>
);
