import { createKpiAccess } from './kpi-access';
import { complaintAccess } from './complaint-access';
import { meetsTouchpoints } from './meets-touchpoints';
import { opensAPage } from './opens-a-page';
import { readsEntry } from './reads-entry';
import { readsReference } from './reads-reference';
import { readsNumbersOrFeedback } from './reads-numbers-or-feedback';
import { seesAlerts } from './sees-alerts';

export const policies = {
  'complaint-access': complaintAccess,
  'meets-touchpoints': meetsTouchpoints,
  'opens-a-page': opensAPage,
  'reads-numbers-or-feedback': readsNumbersOrFeedback,
  'reads-entry': readsEntry,
  'reads-reference': readsReference,
  'sees-alerts': seesAlerts,
  'kpi-find': createKpiAccess('find'),
  'kpi-find-one': createKpiAccess('findOne'),
};
