import type { Core } from '@strapi/strapi';
import { workingTime } from '../../calendar';
import type { OpenPromise } from '../../store/sla-ledger-types';
import { getService } from '../get-service';

/** Seconds until it is due by its own clock; negative when it is late. */
export const leftOf = async (
  strapi: Core.Strapi,
  { clock, hours, dueAt }: Pick<OpenPromise, 'clock' | 'hours' | 'dueAt'>,
  now: number
): Promise<number> => {
  if (clock === 'wall') return Math.round((dueAt - now) / 1000);
  const inForce = await getService('workingHours', { strapi }).at(hours);
  const between = workingTime(inForce, Math.min(now, dueAt), Math.max(now, dueAt));
  return Math.round((now < dueAt ? between : -between) / 1000);
};
