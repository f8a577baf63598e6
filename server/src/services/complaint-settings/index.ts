import type { Core } from '@strapi/strapi';
import { createCalendarSettings } from './calendars';
import { createPolicySettings } from './policies';
import { createRuleSettings } from './rules';

/** How the desk is set up: what it promises, when it works, and by which rules. */
export const createComplaintSettingsService = (host: { strapi: Core.Strapi }) => ({
  policies: createPolicySettings(host),
  calendars: createCalendarSettings(host),
  rules: createRuleSettings(host),
});

export type ComplaintSettingsService = ReturnType<typeof createComplaintSettingsService>;
