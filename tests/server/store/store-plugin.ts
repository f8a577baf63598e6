import type { Core } from '@strapi/strapi';
import { contentTypes } from '../../../server/src/content-types';
import { registerCustomFields } from '../../../server/src/custom-fields';
import { migrate } from '../../../server/src/migrations';
import { subscribeFeedbackLifecycle } from '../../../server/src/services/feedback-lifecycle';
import { createStore } from '../../../server/src/store';

/** The plugin's storage alone: its content types, migrations, store and the feedback lifecycle. */
export default {
  contentTypes,
  services: { store: createStore },
  register: ({ strapi }: { strapi: Core.Strapi }) => registerCustomFields(strapi),
  bootstrap: async ({ strapi }: { strapi: Core.Strapi }) => {
    await migrate({ strapi });
    subscribeFeedbackLifecycle({ strapi });
  },
};
