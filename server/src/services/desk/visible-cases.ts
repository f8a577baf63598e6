import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ComplaintFilter, ComplaintQueue } from '../../../../shared/contracts/complaint-queue';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import type { ComplaintChoice } from '../../store/complaint-queue-types';
import { getService } from '../get-service';
import { withinScope } from '../location-access';
import type { PlaceChoice } from '../location-trees';
import type { DeskReader } from './reader';

/** What of a question is the reader's own to say. */
export type AskedChoice = Pick<
  ComplaintChoice,
  'filters' | 'orNone' | 'from' | 'to' | 'counted' | 'search' | 'reference'
> & {
  /** Places in the trees in which locations stand. */
  places?: PlaceChoice;
};

/** What of a choice says which cases are let through. */
type Narrowed = Pick<AskedChoice, 'filters' | 'orNone' | 'places'>;

const without = (
  orNone: readonly ComplaintFilter[] = [],
  filter: ComplaintFilter
): ComplaintFilter[] => orNone.filter((name) => name !== filter);

/** Places told as the locations that stand there today. */
const placed = async <Asked extends Narrowed>(
  host: { strapi: Core.Strapi },
  asked: Asked
): Promise<Asked> => {
  const { filters, orNone, places } = asked;
  if (!places || Object.keys(places).length === 0) return asked;
  const given: (string | null)[] | undefined = filters.location && [...filters.location];
  if (orNone?.includes('location')) given?.push(null);
  const { location = [] } = await getService('locationTrees', host).narrow(
    { ...(given && { location: given }) },
    places
  );
  const nowhere = location.includes(null) ? (['location'] as const) : [];
  return {
    ...asked,
    filters: { ...filters, location: location.filter((key) => key !== null) },
    orNone: [...without(orNone, 'location'), ...nowhere],
  };
};

/** The question, its categories with all that is part of them today, its places as the locations there. */
export const settledCases = async <Asked extends Narrowed>(
  host: { strapi: Core.Strapi },
  asked: Asked
): Promise<Asked> => {
  const settled = await placed(host, asked);
  return {
    ...settled,
    filters: await getService('categoryTree', host).narrow(settled.filters),
  };
};

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
  const common = { queue, me: reader.id, now: Date.now(), personsAt: personal, locations: read };
  if (!byCustomer || personal === null) return { ...asked, ...common };
  // Who may know the customers of some locations knows nothing of cases without one.
  const orNone = without(asked.orNone, 'location');
  return { ...asked, ...common, filters: withinScope(asked.filters, personal), orNone };
};
