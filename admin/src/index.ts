import { ChartCircle } from '@strapi/icons';
import type { PluginDefinition, StrapiApp } from '@strapi/strapi/admin';

import { LOCALES } from '../../shared/locales';
import { ADMIN_ACTIONS, type AdminAction } from '../../shared/permissions';
import { OVERVIEW_PATH, PLUGIN_ID, READ_JOURNEYS } from './constants';
import { EntryLinksPanel } from './content-manager/entry-links-panel';
import { EntryPanel } from './content-manager/entry-panel';
import { addJourneyMapField } from './content-manager/journey-map-field';
import { addSurveyQuestionsField } from './content-manager/survey-questions-field';
import { openingTakesReading } from './opening-takes-reading';
import { contentTypeMessages } from './translations/content-types';

const READ_KPIS = [{ action: ADMIN_ACTIONS.readKpis, subject: null }];
const READ_FEEDBACK = [{ action: ADMIN_ACTIONS.readFeedback, subject: null }];

const READ_COMPLAINTS = [{ action: ADMIN_ACTIONS.readComplaints, subject: null }];

const ALERTS = [
  { action: ADMIN_ACTIONS.readAlerts, subject: null },
  { action: ADMIN_ACTIONS.manageAlerts, subject: null },
];

const IMPORT_FEEDBACK = [{ action: ADMIN_ACTIONS.importFeedback, subject: null }];

/** Core renders menu label and widget title in the admin's own locale, from these prefixed keys. */
const coreMessage = (key: string, defaultMessage: string) => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage,
});

const needs = (...actions: AdminAction[]) => actions.map((action) => ({ action, subject: null }));

const MANAGE_SETTINGS = needs(ADMIN_ACTIONS.manageSettings);

/** How the complaints desk is set up. */
const addDeskSettings = (app: StrapiApp) => {
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-promises`,
    to: `${PLUGIN_ID}/complaint-promises`,
    intlLabel: coreMessage('settings.promises.title', 'Complaints: promises'),
    permissions: needs(ADMIN_ACTIONS.readComplaints),
    Component: () => import('./pages/settings/complaints/PromisesSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-calendars`,
    to: `${PLUGIN_ID}/complaint-calendars`,
    intlLabel: coreMessage('settings.calendars.title', 'Complaints: calendars'),
    permissions: needs(ADMIN_ACTIONS.readComplaints),
    Component: () => import('./pages/settings/complaints/CalendarsSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-exposures`,
    to: `${PLUGIN_ID}/complaint-exposures`,
    intlLabel: coreMessage('settings.exposures.title', 'Complaints: exposures'),
    permissions: needs(ADMIN_ACTIONS.configureComplaints),
    Component: () => import('./pages/settings/complaints/ExposuresSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-rules`,
    to: `${PLUGIN_ID}/complaint-rules`,
    intlLabel: coreMessage('settings.rules.title', 'Complaints: rules'),
    permissions: needs(ADMIN_ACTIONS.configureComplaints),
    Component: () => import('./pages/settings/complaints/RulesSettings'),
  });
};

/** Among Strapi's own settings; one link a call, which older minors ask for. */
const addSettings = (app: StrapiApp) => {
  const section = { id: PLUGIN_ID, intlLabel: coreMessage('plugin.name', 'Customer Experience') };
  app.addSettingsLink(section, {
    id: `${PLUGIN_ID}-general`,
    to: `${PLUGIN_ID}/general`,
    intlLabel: coreMessage('settings.general.title', 'General'),
    // Everybody who may open one of our pages reads it in a language of their own.
    permissions: needs(...Object.values(ADMIN_ACTIONS)),
    Component: () => import('./pages/settings/GeneralSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-metrics`,
    to: `${PLUGIN_ID}/metrics`,
    intlLabel: coreMessage('settings.metrics.title', 'Metrics'),
    permissions: MANAGE_SETTINGS,
    Component: () => import('./pages/settings/MetricsSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-intake`,
    to: `${PLUGIN_ID}/intake`,
    intlLabel: coreMessage('settings.intake.title', 'Intake'),
    permissions: MANAGE_SETTINGS,
    Component: () => import('./pages/settings/IntakeSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-public`,
    to: `${PLUGIN_ID}/public-kpis`,
    intlLabel: coreMessage('settings.public.title', 'Public KPIs'),
    permissions: needs(ADMIN_ACTIONS.openKpis),
    Component: () => import('./pages/settings/PublicKpisSettings'),
  });
  addDeskSettings(app);
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-access`,
    to: `${PLUGIN_ID}/permissions`,
    intlLabel: coreMessage('settings.access.title', 'Permissions'),
    permissions: MANAGE_SETTINGS,
    Component: () => import('./pages/settings/AccessSettings'),
  });
  app.addSettingsLink(PLUGIN_ID, {
    id: `${PLUGIN_ID}-data`,
    to: `${PLUGIN_ID}/data`,
    intlLabel: coreMessage('settings.data.title', 'Data'),
    permissions: needs(ADMIN_ACTIONS.maintainData),
    Component: () => import('./pages/settings/DataSettings'),
  });
};

const registerWidget = (app: StrapiApp) => {
  // Home page widgets came with Strapi 5.13.
  if (!('widgets' in app)) return;
  app.widgets.register({
    id: 'headline',
    pluginId: PLUGIN_ID,
    // Without an icon the whole admin stays blank.
    icon: ChartCircle,
    title: coreMessage('widget.title', 'Customer experience'),
    link: { label: coreMessage('widget.link', 'Open overview'), href: OVERVIEW_PATH },
    permissions: READ_KPIS,
    component: async () => (await import('./pages/home/HeadlineWidget')).HeadlineWidget,
  });
};

/** Under the plugin's own prefix, beside what Strapi looks for under ids of its own. */
const prefixed = (messages: Record<string, string>, others: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text])
  ),
  ...others,
});

/** Reads one of our languages; any other locale of the admin falls back to English there. */
const loadMessages = async (locale: string): Promise<Record<string, string>> => {
  switch (LOCALES.find((one) => one === locale)) {
    case 'ar': {
      const { default: messages } = await import('./translations/ar.json');
      const { default: texts } = await import('./translations/content-types/ar.json');
      return prefixed(messages, contentTypeMessages(texts, messages));
    }
    case 'fa': {
      const { default: messages } = await import('./translations/fa.json');
      const { default: texts } = await import('./translations/content-types/fa.json');
      return prefixed(messages, contentTypeMessages(texts, messages));
    }
    case 'en':
      // Types, fields and values are in English already.
      return prefixed((await import('./translations/en.json')).default);
    default:
      return {};
  }
};

/** Beside entries of ours and of the host in the Content Manager; its `apis` are untyped, and other plugins may replace it. */
const addEntryPanel = (app: StrapiApp) => {
  const { apis = {} } = (app.getPlugin('content-manager') ?? {}) as {
    apis?: Record<string, unknown>;
  };
  const add = apis.addEditViewSidePanel;
  if (typeof add === 'function') add([EntryPanel, EntryLinksPanel]);
};

const plugin: PluginDefinition = {
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: ChartCircle,
      intlLabel: coreMessage('plugin.name', 'Customer Experience'),
      // Any of them opens a page.
      permissions: [
        ...READ_KPIS,
        ...READ_FEEDBACK,
        ...READ_COMPLAINTS,
        ...IMPORT_FEEDBACK,
        ...ALERTS,
        READ_JOURNEYS,
      ],
      Component: () => import('./pages/App'),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.addRBACMiddleware(openingTakesReading);
    addSettings(app);
    addJourneyMapField(app);
    addSurveyQuestionsField(app);
    registerWidget(app);
  },

  bootstrap(app) {
    addEntryPanel(app as StrapiApp);
  },

  /** Never rejects: one rejection would take the whole admin down. */
  registerTrads({ locales }) {
    return Promise.all(
      locales.map(async (locale) => {
        const data = await loadMessages(locale).catch(() => ({}));
        return { data, locale };
      })
    );
  },
};

export default plugin;
