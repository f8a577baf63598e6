import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type {
  GetAttainment,
  LedgerGrouping,
  LedgerLine,
  ListPromises,
} from '../../../shared/contracts/sla-ledger';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { createDeskLabels, namesOfPolicies, type NamedKeys } from '../services/desk/labels';
import { getService } from '../services/get-service';
import { withinScope } from '../services/location-access';
import { adminOf } from './admin-name';
import { localeOf } from './locale-of';
import { scopeOf } from './scope-of';
import { sendLedgerExport } from './send-export';
import {
  ledgerCursorText,
  parseAttainment,
  parseLedgerExport,
  parseLedgerPage,
} from './validation/ledger-query';

const NO_KEYS: NamedKeys = { location: [], touchpoint: [], category: [], cause: [], person: [] };

const keysOfLines = (lines: readonly LedgerLine[]): NamedKeys => ({
  ...NO_KEYS,
  location: lines.map(({ location }) => location),
  person: lines.map(({ heldBy }) => heldBy),
});

/** What the keys of groups are named as; of other groupings the keys are words, or names themselves. */
const NAMED: Partial<Record<LedgerGrouping, keyof NamedKeys>> = {
  location: 'location',
  touchpoint: 'touchpoint',
  category: 'category',
  heldBy: 'person',
};

/** The ledger of promises, for those who may read complaints, of the locations whose cases they may see. */
export const createComplaintPromisesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const zone = (): string => getService('settings', { strapi }).general().timeZone;
  const visible = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);
  const labels = createDeskLabels({ strapi });
  const policies = (keys: readonly (string | null)[]) => namesOfPolicies({ strapi }, keys);

  return {
    async find(ctx: Context) {
      const { question, page } = parseLedgerPage(ctx.query, zone());
      const ledger = getService('slaLedger', { strapi });
      const { lines, next } = await ledger.page(question, { ...page, scope: visible(ctx) });
      const body: ListPromises.Response = {
        data: lines,
        meta: {
          next: next && ledgerCursorText(next),
          labels: {
            ...(await labels(keysOfLines(lines), localeOf(ctx))),
            policy: await policies(lines.map(({ policy }) => policy)),
          },
        },
      };
      ctx.body = body;
    },

    async attainment(ctx: Context) {
      const question = parseAttainment(ctx.query, zone());
      const { filters = {}, by } = question;
      const data = await getService('slaLedger', { strapi }).overview({
        ...question,
        filters: withinScope(filters, visible(ctx)),
      });
      const named = by === null ? undefined : NAMED[by];
      const grouped = data.groups.map(({ key }) => key);
      const keys = named ? { [named]: grouped } : {};
      const body: GetAttainment.Response = {
        data,
        meta: {
          labels: {
            ...(await labels({ ...NO_KEYS, ...keys }, localeOf(ctx))),
            policy: await policies(by === 'policy' ? grouped : []),
          },
        },
      };
      ctx.body = body;
    },

    async createExport(ctx: Context) {
      const linked = { what: 'promises', question: parseLedgerExport(ctx.query, zone()) } as const;
      const secret = await getService('exportLinks', { strapi }).create(adminOf(ctx).id, linked);
      ctx.status = 201;
      ctx.body = { data: { path: `/cx/complaint-promises/exports/${secret}` } };
    },

    async download(ctx: Context) {
      // The router lets HEAD through to handlers of GET; to look at a link must not use it up.
      if (ctx.method !== 'GET') {
        ctx.status = 405;
        return;
      }
      const links = getService('exportLinks', { strapi });
      const options = await links.redeemPromises(String(ctx.params.secret));
      ctx.set('Cache-Control', 'no-store');
      sendLedgerExport(ctx, options, { strapi });
    },
  };
};
