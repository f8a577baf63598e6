import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { UID } from '../constants';
import { contentManagerRequest } from './content-manager-request';
import { sightOfAbility, type Sight } from './feedback-sight';
import { getService } from './get-service';
import { commonScope, isWithinScope, type Ability, type LocationScope } from './location-access';

type Fields = Record<string, unknown>;

/** What the Content Manager hands to the Document Service. */
interface Params {
  documentId?: unknown;
  data?: Fields;
  filters?: unknown;
  sort?: unknown;
  _q?: unknown;
}

/** Attributes by the right that they need. */
const GUARDED: Record<keyof Sight, readonly string[]> = {
  comments: ['comment', 'commentFolded'],
  personal: ['customer', 'externalId'],
};
const KINDS = Object.keys(GUARDED) as (keyof Sight)[];

/** What somebody sees of the entries: those of these locations, and of them what the rights show. */
interface Reader {
  scope: LocationScope;
  sight: Sight;
}

const readerOf = (strapi: Core.Strapi, ability: Ability): Reader => {
  const { readFeedback, readKpis } = ADMIN_ACTIONS;
  const action = [readFeedback, readKpis].find((one) => ability.can(one));
  const access = getService('locationAccess', { strapi });
  return {
    // Who has neither right was given the type itself, whose scores the Content Manager's own permission opens.
    scope: action ? access.scopeOf(ability, action) : null,
    sight: sightOfAbility(ability, { strapi }),
  };
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHidden = (where: LocationScope, location: unknown): boolean =>
  !isWithinScope(typeof location === 'string' ? location : null, where);

/** An entry without what the reader may not see of it. */
const shown = (entry: Fields, { sight }: Reader): Fields => {
  const hidden = KINDS.filter((kind) => isHidden(sight[kind], entry.location));
  return hidden.length === 0
    ? entry
    : Object.fromEntries(
        Object.entries(entry).map(([name, value]) => [
          name,
          hidden.some((kind) => GUARDED[kind].includes(name)) ? null : value,
        ])
      );
};

const shownIn = (result: unknown, reader: Reader): unknown => {
  if (Array.isArray(result)) return result.map((entry) => shownIn(entry, reader));
  if (!isFields(result)) return result;
  return Array.isArray(result.entries)
    ? { ...result, entries: shownIn(result.entries, reader) }
    : shown(result, reader);
};

/** Every attribute that a filter names, at whatever depth. */
const filteredBy = (filters: unknown): string[] => {
  if (Array.isArray(filters)) return filters.flatMap(filteredBy);
  return isFields(filters)
    ? Object.entries(filters).flatMap(([name, value]) => [name, ...filteredBy(value)])
    : [];
};

/** Every attribute that an order names: `score:desc`, a list of these, or an object. */
const sortedBy = (sort: unknown): string[] => {
  if (typeof sort === 'string') return sort.split(/[,:\s]+/);
  if (Array.isArray(sort)) return sort.flatMap(sortedBy);
  return isFields(sort) ? Object.keys(sort) : [];
};

/** Whether everything that the reader sees shows this too. */
const seesAll = ({ scope, sight }: Reader, kind: keyof Sight): boolean => {
  const where = sight[kind];
  return where === null || (scope !== null && scope.every((key) => where.includes(key)));
};

/** Attributes that Strapi's search looks into, and that the reader sees. */
const searchedBy = (strapi: Core.Strapi, reader: Reader): string[] => {
  const hidden = KINDS.filter((kind) => !seesAll(reader, kind)).flatMap((kind) => GUARDED[kind]);
  const { attributes } = strapi.db.metadata.get(UID.feedback);
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { type, searchable } = attribute as { type: string; searchable?: boolean };
    const isText = type === 'string' || type === 'text';
    return isText && searchable !== false && !hidden.includes(name) ? [name] : [];
  });
};

/**
 * Narrows what is asked for to what the reader may see: what is found by a comment tells what it says.
 * @throws ForbiddenError that names the attribute and the right that it needs
 */
const narrow = (strapi: Core.Strapi, params: Params, reader: Reader): void => {
  const named = new Set([...filteredBy(params.filters), ...sortedBy(params.sort)]);
  let { scope } = reader;
  for (const kind of KINDS) {
    const name = GUARDED[kind].find((one) => named.has(one));
    if (name === undefined) continue;
    scope = commonScope(scope, reader.sight[kind]);
    if (scope?.length === 0) throw new errors.ForbiddenError(`${name} needs the right to see it`);
  }
  const and: unknown[] = [];
  if (scope !== null) and.push({ location: { $in: [...scope] } });
  const { _q: search } = params;
  if (search !== undefined && !KINDS.every((kind) => seesAll(reader, kind))) {
    const names = searchedBy(strapi, reader);
    and.push({ $or: names.map((name) => ({ [name]: { $containsi: String(search) } })) });
    delete params._q;
  }
  if (and.length > 0) params.filters = { $and: [params.filters ?? {}, ...and] };
};

/** @throws NotFoundError for an entry of a location that the reader does not see */
const requireSeen = async (
  strapi: Core.Strapi,
  { documentId }: Params,
  { scope }: Reader
): Promise<Fields | null> => {
  if (typeof documentId !== 'string') return null;
  const row: Fields | null = await strapi.db
    .query(UID.feedback)
    .findOne({ where: { documentId }, select: ['location'] });
  if (row && isHidden(scope, row.location)) throw new errors.NotFoundError();
  return row;
};

/** A form hands back every field, also those that were empty because the reader may not see them. */
const keepHidden = (params: Params, stored: Fields | null, { sight }: Reader): void => {
  const hidden = KINDS.filter((kind) => isHidden(sight[kind], stored?.location));
  const names = hidden.flatMap((kind) => GUARDED[kind]);
  if (!params.data) return;
  params.data = Object.fromEntries(
    Object.entries(params.data).filter(([name]) => !names.includes(name))
  );
};

const READS = ['findMany', 'findFirst', 'count'];

/**
 * Holds the Content Manager to the plugin's own rights where it shows feedback: comments and persons only to
 * those who may see them, and of the locations only those that the reader's role is bound to. What the
 * Content Manager's permissions allow beyond that stays theirs.
 */
export const guardFeedbackEntries = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.feedback) return next();
    const ability = contentManagerRequest(strapi)?.ability;
    if (!ability) return next();
    const reader = readerOf(strapi, ability);
    const params = context.params as Params;
    if (READS.includes(context.action)) narrow(strapi, params, reader);
    else if (context.action !== 'create') {
      const stored = await requireSeen(strapi, params, reader);
      if (context.action === 'update') keepHidden(params, stored, reader);
    }
    const result = await next();
    return shownIn(result, reader) as typeof result;
  });
};
