import { FEEDBACK_ORDERS } from '../../../../shared/contracts/feedback-list';
import type { ExportQuestion } from '../../services/export';
import { CHOICE, readFactChoice, type Placed } from './feedback-query';
import { checkNames, checkOrder, readChoice, readDate, type Query } from './parameters';

const PARAMETERS = [...CHOICE, 'order', 'bom'];

/**
 * Reads the parameters of an export: the list's filters, but without dates it is about everything.
 * @throws ValidationError that names the parameter and what is allowed
 */
export const parseExportQuery = (
  query: Query
): ExportQuestion & { choice: Placed<ExportQuestion['choice']> } => {
  checkNames(query, PARAMETERS);
  const from = readDate(query, 'from');
  const to = readDate(query, 'to');
  if (from && to) checkOrder(from, to);
  return {
    choice: { ...(from && { from }), ...(to && { to }), ...readFactChoice(query) },
    order: query.order === undefined ? null : readChoice(query, 'order', FEEDBACK_ORDERS, 'newest'),
    bom: readChoice(query, 'bom', ['true', 'false'], 'false') === 'true',
  };
};
