import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { UID } from '../../constants';
import { guardedBy, type ActionOnType } from './guarded-by';

/** Strapi's own right on the type: whoever may edit journeys in the Content Manager may here, and nobody else. */
const own = (verb: 'read' | 'create' | 'update' | 'publish'): ActionOnType => [
  `plugin::content-manager.explorer.${verb}`,
  UID.journey,
];

const read = guardedBy(own('read'));
const create = guardedBy(own('read'), own('create'));
const update = guardedBy(own('read'), own('update'));
const publish = guardedBy(own('read'), own('publish'));
const measure = guardedBy(own('read'), ADMIN_ACTIONS.readKpis);
const accept = guardedBy(own('read'), own('update'), ADMIN_ACTIONS.readKpis);

const route = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  handler: string,
  config: typeof read
) => ({ method, path: `/journey-maps${path}`, handler, config });

/** Journeys as the board edits them. Which entries an editor may touch, the services look at themselves. */
export const adminJourneyRoutes = [
  route('GET', '', 'journeyMaps.find', read),
  route('POST', '', 'journeyMaps.create', create),
  route('GET', '/choices', 'journeyMaps.choices', read),
  route('GET', '/:documentId', 'journeyMaps.findOne', read),
  route('PUT', '/:documentId', 'journeyMaps.update', update),
  route('POST', '/:documentId/publish', 'journeyMaps.publish', publish),
  route('GET', '/:documentId/export', 'journeyVersions.export', read),
  route('GET', '/:documentId/versions', 'journeyVersions.find', read),
  route('GET', '/:documentId/versions/:version', 'journeyVersions.findOne', read),
  route('POST', '/:documentId/versions/:version/restore', 'journeyVersions.restore', update),
  route('GET', '/:documentId/compare', 'journeyVersions.compare', read),
  route('GET', '/:documentId/overlay', 'journeyNumbers.overlay', measure),
  route('POST', '/:documentId/pain-points', 'journeyNumbers.accept', accept),
];
