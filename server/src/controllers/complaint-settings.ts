import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { localDateOf } from '../calendar';
import { previewOf, withHolidays } from '../services/complaint-settings/preview';
import { calendarsWithin, policiesWithin } from '../services/complaint-settings/within-scope';
import { getService } from '../services/get-service';
import { adminOf, type Admin } from './admin-name';
import { localeOf } from './locale-of';
import { requireAllLocations, scopeOf } from './scope-of';
import {
  parseCalendar,
  parseHolidayFile,
  parseOrder,
  parsePolicy,
  parsePreview,
  parseRules,
} from './validation/complaint-settings-body';

/** How the complaints desk is set up. */
export const createComplaintSettingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => getService('complaintSettings', { strapi });
  /** Promises and hours are about all locations at once. */
  const editorOf = (ctx: Context): Admin => {
    requireAllLocations(ctx, { strapi }, ADMIN_ACTIONS.configureComplaints);
    return adminOf(ctx);
  };
  const seenBy = (ctx: Context) => scopeOf(ctx, { strapi }, ADMIN_ACTIONS.readComplaints);
  const keyOf = (ctx: Context): string => String(ctx.params.key);

  return {
    async findPolicies(ctx: Context) {
      const policies = await settings().policies.list(localeOf(ctx));
      ctx.body = { data: policiesWithin(policies, seenBy(ctx)) };
    },
    async createPolicy(ctx: Context) {
      const by = editorOf(ctx);
      const input = await parsePolicy(ctx.request.body);
      ctx.body = { data: await settings().policies.create(input, by) };
      ctx.status = 201;
    },
    async updatePolicy(ctx: Context) {
      const by = editorOf(ctx);
      const input = await parsePolicy(ctx.request.body);
      ctx.body = { data: await settings().policies.update(keyOf(ctx), input, by) };
    },
    async deletePolicy(ctx: Context) {
      await settings().policies.remove(keyOf(ctx), editorOf(ctx));
      ctx.body = { data: { key: keyOf(ctx) } };
    },
    async orderPolicies(ctx: Context) {
      const by = editorOf(ctx);
      const keys = parseOrder(ctx.request.body);
      await settings().policies.order(keys, by);
      ctx.body = { data: { keys } };
    },

    async findCalendars(ctx: Context) {
      const calendars = await settings().calendars.list(localeOf(ctx));
      ctx.body = { data: calendarsWithin(calendars, seenBy(ctx)) };
    },
    async createCalendar(ctx: Context) {
      const by = editorOf(ctx);
      const input = await parseCalendar(ctx.request.body);
      ctx.body = { data: await settings().calendars.create(input, by) };
      ctx.status = 201;
    },
    async updateCalendar(ctx: Context) {
      const by = editorOf(ctx);
      const input = await parseCalendar(ctx.request.body);
      ctx.body = { data: await settings().calendars.update(keyOf(ctx), input, by) };
    },
    async deleteCalendar(ctx: Context) {
      await settings().calendars.remove(keyOf(ctx), editorOf(ctx));
      ctx.body = { data: { key: keyOf(ctx) } };
    },
    async previewCalendar(ctx: Context) {
      const { calendar, ...question } = parsePreview(ctx.request.body);
      ctx.body = { data: previewOf(calendar, question) };
    },
    async readHolidays(ctx: Context) {
      const { timeZone } = getService('settings', { strapi }).general();
      const today = localDateOf(new Date(), timeZone);
      ctx.body = { data: withHolidays(parseHolidayFile(ctx.request.body), today) };
    },

    async findRules(ctx: Context) {
      await getService('settings', { strapi }).refresh();
      ctx.body = { data: await settings().rules.find() };
    },
    async updateRules(ctx: Context) {
      const by = editorOf(ctx);
      ctx.body = { data: await settings().rules.update(parseRules(ctx.request.body), by) };
    },
  };
};
