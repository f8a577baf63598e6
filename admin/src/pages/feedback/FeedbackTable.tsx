import * as React from 'react';
import {
  Checkbox,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
  IconButton,
} from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { styled } from 'styled-components';

import type {
  FeedbackOrder,
  FeedbackRow,
  ListFeedback,
} from '../../../../shared/contracts/feedback-list';
import { GridTable } from '../../components/GridTable';
import { useFormats } from '../../hooks/useFormats';
import type { Selection } from '../../hooks/useSelection';
import { useTranslate } from '../../hooks/useTranslate';
import { OrderHeading } from './OrderHeading';
import { useFeedbackCells, type FeedbackField } from './useFeedbackCells';

interface FeedbackTableProps {
  page: ListFeedback.Response;
  fields: readonly FeedbackField[];
  order: FeedbackOrder;
  onOrder: (order: FeedbackOrder) => void;
  onOpen: (row: FeedbackRow) => void;
  /** null for those who may only read. */
  selection: Selection | null;
}

/** The design system's cells stand left; ours begin where the language begins. */
const Aligned = styled.div`
  th,
  td {
    text-align: start;
  }

  tbody tr {
    cursor: pointer;
  }
`;

/** The table numbers the cells of its rows; without the number no arrow leads to what is in them. */
const ChooseAll = ({ selection, ...place }: { selection: Selection }) => {
  const t = useTranslate();
  const { chosen, all } = selection;
  const some = chosen.size > 0 && chosen.size < all.length;
  return (
    <Th {...place}>
      <Checkbox
        aria-label={t('curation.chooseAll')}
        checked={some ? 'indeterminate' : chosen.size > 0}
        onCheckedChange={(state) => selection.chooseAll(state === true)}
      />
    </Th>
  );
};

interface ChooseProps {
  row: FeedbackRow;
  selection: Selection;
}

const Choose = ({ row, selection, ...place }: ChooseProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    // Beside the checkbox a click must not open the row.
    <Td {...place} onClick={(event: React.MouseEvent) => event.stopPropagation()}>
      <Checkbox
        aria-label={t('curation.choose', { time: formats.moment(row.occurredAt, row.timeZone) })}
        checked={selection.chosen.has(row.documentId)}
        onCheckedChange={(state) => selection.choose(row.documentId, state === true)}
      />
    </Td>
  );
};

interface OpenProps extends Pick<FeedbackTableProps, 'onOpen'> {
  row: FeedbackRow;
}

const Open = ({ row, onOpen, ...place }: OpenProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <Td {...place}>
      <IconButton
        variant="ghost"
        label={t('feedback.openOne', {
          time: formats.moment(row.occurredAt, row.timeZone),
        })}
        withTooltip={false}
        onClick={() => onOpen(row)}
      >
        <Eye aria-hidden />
      </IconButton>
    </Td>
  );
};

/** One answer a row; the whole row opens it, and for the keyboard its button. */
export const FeedbackTable = ({
  page: { data, meta },
  fields,
  order,
  onOrder,
  onOpen,
  selection,
}: FeedbackTableProps) => {
  const t = useTranslate();
  const cellOf = useFeedbackCells(meta.labels);
  return (
    <Aligned>
      <GridTable
        colCount={fields.length + (selection ? 2 : 1)}
        rowCount={data.length + 1}
        // A cell with a checkbox in which a table begins is entered by a key of its own.
        initialCol={selection ? 1 : 0}
        aria-label={t('feedback.title')}
      >
        <Thead>
          <Tr>
            {selection && <ChooseAll selection={selection} />}
            {fields.map((field) => (
              <OrderHeading key={field} {...{ field, order, onOrder }} />
            ))}
            <Th>
              <VisuallyHidden>{t('feedback.open')}</VisuallyHidden>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {data.map((row) => (
            <Tr key={row.documentId} onClick={() => onOpen(row)}>
              {selection && <Choose row={row} selection={selection} />}
              {fields.map((field) => (
                <Td key={field}>
                  <Typography textColor="neutral800" tag="div">
                    {cellOf(row, field)}
                  </Typography>
                </Td>
              ))}
              <Open row={row} onOpen={onOpen} />
            </Tr>
          ))}
        </Tbody>
      </GridTable>
    </Aligned>
  );
};
