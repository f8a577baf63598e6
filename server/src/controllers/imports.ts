import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { getService } from '../services/get-service';
import type { Importer } from '../services/import-jobs';
import type { Ability, LocationScope } from '../services/location-access';
import { scopeOf } from './scope-of';
import {
  parseMapping,
  parseNewImport,
  parsePiece,
  parsePreview,
} from './validation/import-request';

interface AdminUser {
  id: number | string;
  firstname?: string;
  lastname?: string;
  email?: string;
}

const inBoth = (one: LocationScope, other: LocationScope): LocationScope =>
  one === null || other === null ? (one ?? other) : one.filter((key) => other.includes(key));

const idOf = (ctx: Context): string => String(ctx.params.id);

/** Imports of feedback, and of complaints by those who handle them, by the admin. */
export const createImportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const imports = () => getService('importJobs', { strapi });
  const importerOf = (ctx: Context): Importer => {
    const { id, firstname, lastname, email = '' } = ctx.state.user as AdminUser;
    const name = [firstname, lastname].filter(Boolean).join(' ') || email;
    const scope = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.importFeedback);
    const ability = ctx.state.userAbility as Ability | undefined;
    const handles = !ability || ability.can(ADMIN_ACTIONS.handleComplaints);
    const handled = scopeOf(ctx, { strapi }, ADMIN_ACTIONS.handleComplaints);
    return {
      id: String(id),
      name,
      scope,
      complaintScope: handles ? inBoth(scope, handled) : undefined,
    };
  };
  return {
    async find(ctx: Context) {
      const by = importerOf(ctx);
      ctx.body = {
        data: await imports().list(by),
        meta: { maxBytes: imports().maxBytes(), kinds: imports().kinds(by) },
      };
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await imports().find(idOf(ctx), importerOf(ctx)) };
    },

    async create(ctx: Context) {
      const file = parseNewImport(ctx.request.body, imports().maxBytes());
      ctx.body = { data: await imports().create(file, importerOf(ctx)) };
      ctx.status = 201;
    },

    async receive(ctx: Context) {
      const piece = parsePiece(ctx.query, ctx.request.files);
      ctx.body = { data: await imports().receive(idOf(ctx), piece, importerOf(ctx)) };
    },

    async preview(ctx: Context) {
      const mapping = parsePreview(ctx.request.body);
      ctx.body = { data: await imports().preview(idOf(ctx), mapping, importerOf(ctx)) };
    },

    async check(ctx: Context) {
      const mapping = parseMapping(ctx.request.body);
      ctx.body = { data: await imports().check(idOf(ctx), mapping, importerOf(ctx)) };
    },

    async start(ctx: Context) {
      ctx.body = { data: await imports().start(idOf(ctx), importerOf(ctx)) };
    },

    async cancel(ctx: Context) {
      ctx.body = { data: await imports().cancel(idOf(ctx), importerOf(ctx)) };
    },

    async undo(ctx: Context) {
      ctx.body = { data: await imports().undo(idOf(ctx), importerOf(ctx)) };
    },

    async rejects(ctx: Context) {
      const { stream, fileName } = await imports().rejects(idOf(ctx), importerOf(ctx));
      ctx.type = 'text/csv; charset=utf-8';
      ctx.attachment(fileName);
      ctx.body = stream;
    },
  };
};
