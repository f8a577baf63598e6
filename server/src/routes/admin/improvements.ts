import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const read = guardedBy(ADMIN_ACTIONS.readComplaints);
const manage = guardedBy(ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.manageImprovements);
const measure = guardedBy(ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.readKpis);

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const route = (method: Method, path: string, handler: string, config: typeof read) => ({
  method,
  path,
  handler,
  config,
});

/** Analyses of causes, and what is done about them. */
export const adminImprovementRoutes = [
  route('GET', '/root-causes', 'rootCauses.find', read),
  route('POST', '/root-causes', 'rootCauses.create', manage),
  route('GET', '/root-causes/facts/:reference', 'rootCauses.facts', read),
  route('GET', '/root-causes/:key', 'rootCauses.findOne', read),
  route('PUT', '/root-causes/:key', 'rootCauses.update', manage),
  route('GET', '/improvements', 'improvements.find', read),
  route('POST', '/improvements', 'improvements.create', manage),
  route('GET', '/improvements/choices', 'improvements.choices', read),
  route('GET', '/improvements/:key', 'improvements.findOne', read),
  route('GET', '/improvements/:key/effect', 'improvements.effect', measure),
  route('PUT', '/improvements/:key', 'improvements.update', manage),
  route('DELETE', '/improvements/:key', 'improvements.delete', manage),
];
