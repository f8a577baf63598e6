import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ComplaintQueue } from '../../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import type { ComplaintChoice } from '../../store/complaint-queue-types';
import { getService } from '../get-service';
import { withinScope } from '../location-access';
import type { DeskReader } from './reader';

/** What of a question is the reader's own to say. */
export type AskedChoice = Pick<
  ComplaintChoice,
  'filters' | 'from' | 'to' | 'counted' | 'search' | 'reference'
>;

/** The question, its categories with all that is part of them today. */
export const settledCases = async <Asked extends Pick<AskedChoice, 'filters'>>(
  host: { strapi: Core.Strapi },
  asked: Asked
): Promise<Asked> => ({
  ...asked,
  filters: await getService('categoryTree', host).narrow(asked.filters),
});

/**
 * The choice within what the reader may see.
 * @throws ForbiddenError for a filter by customer without the right to know customers
 */
export const visibleCases = (
  asked: AskedChoice,
  queue: ComplaintQueue,
  reader: DeskReader
): ComplaintChoice => {
  const { personal, read } = reader;
  const byCustomer = asked.filters.customer !== undefined;
  if (byCustomer && personal?.length === 0) {
    throw new errors.ForbiddenError(
      `filters[customer] needs the permission ${ADMIN_ACTIONS.readPersonal}`
    );
  }
  const filters = byCustomer ? withinScope(asked.filters, personal) : asked.filters;
  const common = { queue, me: reader.id, now: Date.now(), personsAt: personal, locations: read };
  return { ...asked, ...common, filters };
};
