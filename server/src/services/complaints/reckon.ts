import type { Core } from '@strapi/strapi';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import type { ComplaintRow, WrittenProjection } from '../../store/complaint-types';
import { getService } from '../get-service';
import { hoursAfter } from './hours-after';
import { personOf } from './person-key';
import { project, type Projected } from './project';

/** What events make of a stored case by the hours and the zone that it stands on, also where they move it, and whose it is then. */
export const reckon = async (
  row: ComplaintRow,
  events: readonly ComplaintEvent[],
  { strapi }: { strapi: Core.Strapi }
): Promise<Projected & { projection: WrittenProjection }> => {
  const before = await getService('workingHours', { strapi }).find(row.hours);
  const { hours, digest } = await hoursAfter(before, events, row.sequence, { strapi });
  const { projection, promises } = project(row.reference, events, {
    hours,
    digest,
    timeZone: row.timeZone,
    rules: getService('settings', { strapi }).complaints().rules,
    now: Date.now(),
  });
  const person = personOf({ ...row, customer: projection.customer }, { strapi });
  return { projection: { ...projection, person }, promises };
};
