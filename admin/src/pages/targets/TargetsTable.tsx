import * as React from 'react';
import { Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { TargetRow } from '../../../../shared/contracts/target';
import { GridTable } from '../../components/GridTable';
import { PlainButton } from '../../components/PlainButton';
import { useTranslate } from '../../hooks/useTranslate';
import { definitionOf } from './definition-of';
import { TargetActions } from './TargetActions';
import { TargetCells } from './TargetCells';
import { TargetsSheet } from './TargetsSheet';

const COLUMNS = ['kpi', 'scope', 'period', 'value', 'measured', 'state'] as const;
/** More rows than this are asked for. */
const FIRST = 50;

interface TargetsTableProps {
  rows: readonly TargetRow[];
  kpis: readonly KpiDescription[];
  onEdit: (row: TargetRow) => void;
  onDelete: (row: TargetRow) => void;
}

const Header = () => {
  const t = useTranslate();
  return (
    <Thead>
      <Tr>
        {COLUMNS.map((column) => (
          <Th key={column}>
            <Typography variant="sigma" textColor="neutral600">
              {t(`targets.field.${column}`)}
            </Typography>
          </Th>
        ))}
        <Th>
          <VisuallyHidden>{t('targets.edit')}</VisuallyHidden>
        </Th>
      </Tr>
    </Thead>
  );
};

interface RowProps extends Pick<TargetsTableProps, 'onEdit' | 'onDelete'> {
  row: TargetRow;
  definition: KpiDescription;
}

/** The table numbers its rows; without the number no arrow leads to a cell of theirs. */
const Row = ({ row, definition, onEdit, onDelete, ...place }: RowProps) => {
  const t = useTranslate();
  return (
    <Tr {...place}>
      {COLUMNS.map((column) => {
        const Cell = TargetCells[column];
        return (
          // The KPI is the row's own name.
          <Td key={column} data-name={column === 'kpi' ? undefined : t(`targets.field.${column}`)}>
            <Typography textColor="neutral800" tag="div">
              <Cell row={row} definition={definition} />
            </Typography>
          </Td>
        );
      })}
      <Td>
        {row.mayChange && (
          <TargetActions
            row={row}
            name={definition.name}
            onEdit={() => onEdit(row)}
            onDelete={() => onDelete(row)}
          />
        )}
      </Td>
    </Tr>
  );
};

/** Targets with what they are measured at; what can be done with one is behind its row's button. */
export const TargetsTable = ({ rows, kpis, onEdit, onDelete }: TargetsTableProps) => {
  const t = useTranslate();
  const [all, setAll] = React.useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <TargetsSheet>
      <GridTable
        colCount={COLUMNS.length + 1}
        rowCount={shown.length + 1}
        aria-label={t('targets.title')}
      >
        <Header />
        <Tbody>
          {shown.map((row) => (
            <Row
              key={row.target.id}
              row={row}
              definition={definitionOf(kpis, row.target.kpi)}
              onEdit={onEdit}
              onDelete={onDelete}
            />
          ))}
        </Tbody>
      </GridTable>
      {rows.length > shown.length && (
        <PlainButton type="button" onClick={() => setAll(true)}>
          {t('targets.more', { n: rows.length - shown.length })}
        </PlainButton>
      )}
    </TargetsSheet>
  );
};
