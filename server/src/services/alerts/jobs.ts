import type { Core } from '@strapi/strapi';
import type { Options } from '../../config';
import { getService } from '../get-service';
import { detectAlerts } from './detect';

type Task = (context: { strapi: Core.Strapi }) => Promise<void>;

const DAY = 86_400_000;

/** Every few minutes: what happened, and whose week is over. */
export const findAlerts: Task = async ({ strapi }) => {
  await detectAlerts({ strapi });
  await getService('digests', { strapi }).writeDue();
  getService('alertSender', { strapi }).wake();
};

/** Every few seconds: what is due. */
export const sendAlerts: Task = async ({ strapi }) => {
  await getService('alertSender', { strapi }).run();
};

/** Daily: forgets what was sent long ago. */
export const forgetAlerts: Task = async ({ strapi }) => {
  const { keepLogDays } = strapi.plugin('cx').config('alerts') as Options['alerts'];
  await getService('store', { strapi }).alertEvents.forget(Date.now() - keepLogDays * DAY);
};
