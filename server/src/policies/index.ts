import { createKpiAccess } from './kpi-access';
import { intakeAccess } from './intake-access';
import { readsNumbersOrFeedback } from './reads-numbers-or-feedback';

export const policies = {
  'intake-access': intakeAccess,
  'reads-numbers-or-feedback': readsNumbersOrFeedback,
  'kpi-find': createKpiAccess('find'),
  'kpi-find-one': createKpiAccess('findOne'),
};
