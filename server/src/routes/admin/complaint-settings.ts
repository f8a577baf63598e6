import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const reads = guardedBy(ADMIN_ACTIONS.readComplaints);
const configures = guardedBy(ADMIN_ACTIONS.configureComplaints);

const route = (method: Method, path: string, handler: string, config = configures) => ({
  method,
  path: `/complaint-settings/${path}`,
  handler: `complaintSettings.${handler}`,
  config,
});

/** What complaints are held against. */
const exposures = (method: Method, handler: string) => ({
  method,
  path: '/complaint-settings/exposures',
  handler: `exposures.${handler}`,
  config: configures,
});

export const adminComplaintSettingsRoutes = [
  route('GET', 'policies', 'findPolicies', reads),
  route('POST', 'policies', 'createPolicy'),
  route('PUT', 'policies/:key', 'updatePolicy'),
  route('DELETE', 'policies/:key', 'deletePolicy'),
  route('PUT', 'policy-order', 'orderPolicies'),
  route('GET', 'calendars', 'findCalendars', reads),
  route('POST', 'calendars', 'createCalendar'),
  route('PUT', 'calendars/:key', 'updateCalendar'),
  route('DELETE', 'calendars/:key', 'deleteCalendar'),
  route('POST', 'calendar-preview', 'previewCalendar', reads),
  route('POST', 'holidays', 'readHolidays'),
  exposures('GET', 'find'),
  exposures('POST', 'save'),
  exposures('PUT', 'replace'),
  exposures('DELETE', 'remove'),
  route('GET', 'rules', 'findRules', reads),
  route('PUT', 'rules', 'updateRules'),
];
