import type { Core } from '@strapi/strapi';
import type { ComplaintEvent } from '../../../../shared/contracts/complaint';
import type { ComplaintRow } from '../../store/complaint-types';
import { getService } from '../get-service';
import { project, type Projected } from './project';

/** What events make of a stored case by the hours and the zone that it stands on. */
export const reckon = async (
  row: Pick<ComplaintRow, 'reference' | 'hours' | 'timeZone'>,
  events: readonly ComplaintEvent[],
  { strapi }: { strapi: Core.Strapi }
): Promise<Projected> =>
  project(row.reference, events, {
    hours: await getService('workingHours', { strapi }).at(row.hours),
    digest: row.hours,
    timeZone: row.timeZone,
    rules: getService('settings', { strapi }).complaints().rules,
    now: Date.now(),
  });
