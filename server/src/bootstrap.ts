import type { Core } from '@strapi/strapi';
import { ADMIN_ACTIONS, type AdminAction } from '../../shared/permissions';
import { COMPLAINT_CHANGED, FEEDBACK_CREATED, PLUGIN_ID } from './constants';
import { registerJobs } from './jobs';
import { openIntakeLane } from './middlewares/intake-lane';
import { migrate } from './migrations';
import { watchComplaintSettings } from './services/complaint-settings/watch';
import { guardComplaints } from './services/complaints/guard';
import { fillInPersons } from './services/complaints/person-key';
import { guardFeedbackEntries } from './services/feedback-entries';
import { subscribeFeedbackLifecycle } from './services/feedback-lifecycle';
import { getService } from './services/get-service';
import { guardFormMaps } from './services/journey-editor/form-maps';
import { watchReferenceData } from './services/reference-data';
import { watchCustomers } from './services/reference-data/customers';
import { notePublications } from './services/reference-data/publications';
import { watchLinkedEntries } from './services/touchpoint-links/watch';

const ACTION_NAMES: Record<AdminAction, { displayName: string; subCategory: string }> = {
  [ADMIN_ACTIONS.readKpis]: { displayName: 'Read KPIs and the overview', subCategory: 'KPIs' },
  [ADMIN_ACTIONS.openKpis]: { displayName: 'Open KPIs to the public', subCategory: 'KPIs' },
  [ADMIN_ACTIONS.readFeedback]: { displayName: 'Read scores', subCategory: 'Feedback' },
  [ADMIN_ACTIONS.readComments]: { displayName: 'Read comments', subCategory: 'Feedback' },
  [ADMIN_ACTIONS.readPersonal]: { displayName: 'See who it was', subCategory: 'Feedback' },
  [ADMIN_ACTIONS.curateFeedback]: {
    displayName: 'Exclude and archive feedback',
    subCategory: 'Feedback',
  },
  [ADMIN_ACTIONS.maintainData]: {
    displayName: 'Verify and rebuild the numbers',
    subCategory: 'Settings',
  },
  [ADMIN_ACTIONS.manageSettings]: {
    displayName: 'Change general settings, metrics and intake',
    subCategory: 'Settings',
  },
  [ADMIN_ACTIONS.exportFeedback]: { displayName: 'Export feedback', subCategory: 'Feedback' },
  [ADMIN_ACTIONS.importFeedback]: { displayName: 'Import feedback', subCategory: 'Feedback' },
  [ADMIN_ACTIONS.readAlerts]: {
    displayName: 'Read alert rules and what was sent',
    subCategory: 'Alerts',
  },
  [ADMIN_ACTIONS.manageAlerts]: {
    displayName: 'Decide who is alerted of what',
    subCategory: 'Alerts',
  },
  [ADMIN_ACTIONS.readComplaints]: { displayName: 'Read complaints', subCategory: 'Complaints' },
  [ADMIN_ACTIONS.handleComplaints]: {
    displayName: 'Handle complaints and answer',
    subCategory: 'Complaints',
  },
  [ADMIN_ACTIONS.decideComplaints]: {
    displayName: 'Approve remedies above the limit, reopen what ended without being closed',
    subCategory: 'Complaints',
  },
  [ADMIN_ACTIONS.exportComplaints]: { displayName: 'Export complaints', subCategory: 'Complaints' },
  [ADMIN_ACTIONS.configureComplaints]: {
    displayName: 'Set promises, calendars and rules',
    subCategory: 'Complaints',
  },
  [ADMIN_ACTIONS.manageImprovements]: {
    displayName: 'Analyse causes, manage improvements and write reviews',
    subCategory: 'Complaints',
  },
  [ADMIN_ACTIONS.manageTargets]: { displayName: 'Manage targets', subCategory: 'Targets' },
  [ADMIN_ACTIONS.shareViews]: {
    displayName: 'Change and delete views that others share',
    subCategory: 'Views',
  },
};

const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  const actions = Object.entries(ACTION_NAMES).map(([action, names]) => ({
    ...names,
    section: 'plugins',
    uid: action.replace(`plugin::${PLUGIN_ID}.`, ''),
    pluginName: PLUGIN_ID,
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
};

/** All that begins once the settings are known. */
const begin = async (strapi: Core.Strapi): Promise<void> => {
  await getService('tables', { strapi }).keep(
    getService('settings', { strapi }).storage().keepTables
  );
  watchReferenceData({ strapi });
  watchCustomers({ strapi });
  guardFormMaps({ strapi });
  guardFeedbackEntries({ strapi });
  notePublications({ strapi });
  watchLinkedEntries({ strapi });
  getService('reference', { strapi }).watch();
  subscribeFeedbackLifecycle({ strapi });
  guardComplaints({ strapi });
  watchComplaintSettings({ strapi });
  await fillInPersons({ strapi });
  await registerActions(strapi);
  await getService('locationAccess', { strapi }).registerCondition();
  strapi.get('webhookStore').addAllowedEvent('CX_FEEDBACK_CREATED', FEEDBACK_CREATED);
  strapi.get('webhookStore').addAllowedEvent('CX_COMPLAINT_CHANGED', COMPLAINT_CHANGED);
  await getService('intake', { strapi }).rateLimits.open();
  openIntakeLane({ strapi });
  registerJobs({ strapi });
};

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  getService('products', { strapi }).checkType();
  getService('purchases', { strapi }).checkType();
  await migrate({ strapi });
  const settings = getService('settings', { strapi });
  await settings.open();
  try {
    await begin(strapi);
  } catch (error) {
    // Nobody stops a Strapi that did not start: what reads the settings again and again would go on for ever.
    await settings.close();
    throw error;
  }
};
