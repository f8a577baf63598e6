import {
  Table,
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

import type { FeedbackRow, ListFeedback } from '../../../../shared/contracts/feedback-list';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';
import { useFeedbackCells, type FeedbackField } from './useFeedbackCells';

interface FeedbackTableProps {
  page: ListFeedback.Response;
  fields: readonly FeedbackField[];
  onOpen: (row: FeedbackRow) => void;
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

/** One answer a row; the whole row opens it, and for the keyboard its button. */
export const FeedbackTable = ({ page: { data, meta }, fields, onOpen }: FeedbackTableProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const cellOf = useFeedbackCells(meta.labels);
  return (
    <Aligned>
      <Table
        colCount={fields.length + 1}
        rowCount={data.length + 1}
        aria-label={t('feedback.title')}
      >
        <Thead>
          <Tr>
            {fields.map((field) => (
              <Th key={field}>
                <Typography variant="sigma" textColor="neutral600">
                  {t(`feedback.field.${field}`)}
                </Typography>
              </Th>
            ))}
            <Th>
              <VisuallyHidden>{t('feedback.open')}</VisuallyHidden>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {data.map((row) => (
            <Tr key={row.documentId} onClick={() => onOpen(row)}>
              {fields.map((field) => (
                <Td key={field}>
                  <Typography textColor="neutral800" tag="div">
                    {cellOf(row, field)}
                  </Typography>
                </Td>
              ))}
              <Td>
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
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Aligned>
  );
};
