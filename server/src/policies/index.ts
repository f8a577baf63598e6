import { createKpiAccess } from './kpi-access';
import { intakeAccess } from './intake-access';
import { readsReference } from './reads-reference';
import { readsNumbersOrFeedback } from './reads-numbers-or-feedback';

export const policies = {
  'intake-access': intakeAccess,
  'reads-numbers-or-feedback': readsNumbersOrFeedback,
  'reads-reference': readsReference,
  'kpi-find': createKpiAccess('find'),
  'kpi-find-one': createKpiAccess('findOne'),
};
