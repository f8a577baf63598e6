import { config } from '../../../server/src/config';
import { contentTypes } from '../../../server/src/content-types';
import { createFeedbackController } from '../../../server/src/controllers/feedback';
import { middlewares } from '../../../server/src/middlewares';
import { migrate } from '../../../server/src/migrations';
import { intakeAccess } from '../../../server/src/policies/intake-access';
import { adminFeedbackRoutes } from '../../../server/src/routes/admin/feedback';
import { feedbackRoutes } from '../../../server/src/routes/content-api/feedback';
import { createExporterService } from '../../../server/src/services/export';
import { createImporterService } from '../../../server/src/services/importer';
import { createIntakeService } from '../../../server/src/services/intake';
import { createReferenceService } from '../../../server/src/services/reference';
import { createStore } from '../../../server/src/store';

export default {
  config,
  contentTypes,
  middlewares,
  policies: { 'intake-access': intakeAccess },
  controllers: { feedback: createFeedbackController },
  services: {
    exporter: createExporterService,
    importer: createImporterService,
    intake: createIntakeService,
    reference: createReferenceService,
    store: createStore,
  },
  routes: {
    admin: { type: 'admin', routes: adminFeedbackRoutes },
    'content-api': { type: 'content-api', routes: feedbackRoutes },
  },
  async bootstrap({ strapi }) {
    await migrate({ strapi });
    strapi.plugin('cx').service('reference').watch();
  },
};
