import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import { guardedBy } from './guarded-by';

const config = guardedBy(ADMIN_ACTIONS.importFeedback);

const post = (path: string, handler: string) => ({
  method: 'POST' as const,
  path,
  handler,
  config,
});
const get = (path: string, handler: string) => ({ method: 'GET' as const, path, handler, config });

export const adminImportRoutes = [
  get('/imports', 'imports.find'),
  post('/imports', 'imports.create'),
  get('/imports/:id', 'imports.findOne'),
  post('/imports/:id/file', 'imports.receive'),
  post('/imports/:id/preview', 'imports.preview'),
  post('/imports/:id/check', 'imports.check'),
  post('/imports/:id/start', 'imports.start'),
  post('/imports/:id/cancel', 'imports.cancel'),
  post('/imports/:id/undo', 'imports.undo'),
  get('/imports/:id/rejects', 'imports.rejects'),
];
