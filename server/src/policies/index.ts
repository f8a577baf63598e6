import { createKpiAccess } from './kpi-access';
import { intakeAccess } from './intake-access';

export const policies = {
  'intake-access': intakeAccess,
  'kpi-find': createKpiAccess('find'),
  'kpi-find-one': createKpiAccess('findOne'),
};
