import type en from '../../admin/src/translations/en.json';
import { ADMIN_ACTIONS, type AdminAction } from '../../shared/permissions';

type Text = keyof typeof en;

/** A page of the admin as somebody meets it on a host where nothing has happened yet. */
export interface AdminPage {
  name: string;
  path: string;
  /** What it asks for first: the pathname of that request, which it can't go on without. */
  asks: RegExp;
  /** Null: it is called by what it shows. */
  title: Text | null;
  /** What it says where there is nothing yet, or nothing of this name. */
  says: Text;
  /** A way out stands beside that: a button or a link. */
  offers?: Text;
  /** Any of these opens it. */
  opens: readonly AdminAction[];
  /** Parts that fail together with it, each with a way out of its own; one where it is left out. */
  parts?: number;
}

const PLUGIN = '/admin/plugins/cx';
const DESK = `${PLUGIN}/complaints`;
const SETTINGS = '/admin/settings/cx';
/** Before the plugin was: the changes of its own definitions are content of a review too. */
const LONG_AGO = '?period=custom&from=2020-01-01&to=2020-03-31';

const { readKpis, readFeedback, readComplaints, importFeedback, manageSettings, maintainData } =
  ADMIN_ACTIONS;
const ALERTS = [readKpis, ADMIN_ACTIONS.readAlerts, ADMIN_ACTIONS.manageAlerts];

const NUMBERS: readonly AdminPage[] = [
  {
    ...{ name: 'the overview', path: PLUGIN, asks: /^\/cx\/overview$/, opens: [readKpis] },
    ...{ title: 'overview.title', says: 'empty.plugin.title', offers: 'empty.plugin.docs' },
  },
  {
    ...{ name: 'a KPI', path: `${PLUGIN}/kpis/nps`, asks: /^\/cx\/kpis\/nps\/page$/ },
    ...{ opens: [readKpis], title: null },
    ...{ says: 'empty.plugin.title', offers: 'empty.plugin.docs' },
  },
  {
    ...{ name: 'feedback', path: `${PLUGIN}/feedback`, asks: /^\/cx\/feedback$/ },
    ...{ opens: [readFeedback], title: 'feedback.title', says: 'feedback.empty.title' },
  },
  {
    ...{ name: 'targets', path: `${PLUGIN}/targets`, asks: /^\/cx\/targets$/, opens: [readKpis] },
    ...{ title: 'targets.title', says: 'targets.none', offers: 'targets.new' },
  },
  {
    ...{ name: 'alerts', path: `${PLUGIN}/alerts`, asks: /^\/cx\/alerts$/, opens: ALERTS },
    ...{ title: 'alerts.title', says: 'alerts.empty', offers: 'alerts.new' },
  },
  {
    ...{ name: 'webhooks', path: `${PLUGIN}/alerts?tab=webhooks`, opens: ALERTS },
    ...{ asks: /^\/cx\/alerts\/webhooks$/, title: 'alerts.title' },
    ...{ says: 'webhooks.empty', offers: 'webhooks.new' },
  },
  {
    ...{ name: 'the log', path: `${PLUGIN}/alerts?tab=log`, opens: ALERTS },
    ...{ asks: /^\/cx\/alerts\/log$/, title: 'alerts.title', says: 'log.empty' },
  },
  {
    ...{ name: 'the import', path: `${PLUGIN}/import`, asks: /^\/cx\/imports$/ },
    ...{ opens: [importFeedback], title: 'import.title', says: 'import.none' },
  },
];

const DESK_PAGES: readonly AdminPage[] = [
  {
    ...{ name: 'the queue', path: DESK, asks: /^\/cx\/complaints$/, opens: [readComplaints] },
    ...{ title: 'complaints.title', says: 'complaints.empty.open' },
  },
  {
    ...{ name: 'the board', path: `${DESK}/board`, asks: /^\/cx\/complaints\/board$/ },
    ...{ opens: [readComplaints], title: 'complaints.title', says: 'complaints.empty.open' },
  },
  {
    ...{ name: 'figures', path: `${DESK}/figures`, asks: /^\/cx\/complaint-figures$/ },
    ...{ opens: [readComplaints], title: 'figures.title' },
    ...{ says: 'figures.empty.title', offers: 'figures.empty.toQueue' },
  },
  {
    ...{ name: 'promises', path: `${DESK}/promises`, asks: /^\/cx\/complaint-promises/, parts: 2 },
    ...{ opens: [readComplaints], title: 'ledger.title', says: 'ledger.empty' },
  },
  {
    ...{ name: 'the review', path: `${DESK}/review${LONG_AGO}`, asks: /^\/cx\/complaint-review$/ },
    ...{ opens: [readComplaints], title: 'review.title', says: 'review.empty' },
  },
  {
    ...{ name: 'improvements', path: `${DESK}/improvements`, asks: /^\/cx\/improvements$/ },
    ...{ opens: [readComplaints], title: 'improvements.title' },
    ...{ says: 'improvements.none', offers: 'improvements.new' },
  },
  {
    ...{ name: 'a case', path: `${DESK}/CX-2000-000000`, opens: [readComplaints] },
    ...{ asks: /^\/cx\/complaints\/CX-2000-000000$/, title: null },
    ...{ says: 'case.unknownHint', offers: 'case.back' },
  },
  {
    ...{ name: 'an improvement', path: `${DESK}/improvements/none`, opens: [readComplaints] },
    ...{ asks: /^\/cx\/improvements\/none$/, title: 'improvements.title' },
    ...{ says: 'improvements.unknown', offers: 'improvements.back' },
  },
];

const settings = (
  page: string,
  name: 'public' | 'access' | 'promises' | 'calendars' | 'exposures' | 'rules' | undefined,
  rest: Pick<AdminPage, 'asks' | 'says' | 'opens'>
): AdminPage => ({
  name: `settings: ${page}`,
  path: `${SETTINGS}/${page}`,
  title: `settings.${name ?? page}.title` as Text,
  ...rest,
});

const SETTINGS_PAGES: readonly AdminPage[] = [
  settings('general', undefined, {
    ...{ asks: /^\/cx\/settings\/general$/, says: 'general.weekStart' },
    opens: Object.values(ADMIN_ACTIONS),
  }),
  settings('metrics', undefined, {
    ...{ asks: /^\/cx\/settings\/metrics$/, says: 'metrics.kpis', opens: [manageSettings] },
  }),
  settings('intake', undefined, {
    ...{ asks: /^\/cx\/settings\/intake$/, says: 'intake.new', opens: [manageSettings] },
  }),
  settings('permissions', 'access', {
    ...{ asks: /^\/cx\/settings\/access$/, says: 'access.admins', opens: [manageSettings] },
  }),
  settings('data', undefined, {
    ...{ asks: /^\/cx\/data$/, says: 'data.verify.start', opens: [maintainData] },
  }),
  settings('complaint-promises', 'promises', {
    asks: /^\/cx\/complaint-settings\/policies$/,
    ...{ says: 'promises.list', opens: [readComplaints] },
  }),
  settings('complaint-calendars', 'calendars', {
    asks: /^\/cx\/complaint-settings\/calendars$/,
    ...{ says: 'calendars.none', opens: [readComplaints] },
  }),
  settings('complaint-rules', 'rules', {
    asks: /^\/cx\/complaint-settings\/rules$/,
    ...{ says: 'setting.save', opens: [ADMIN_ACTIONS.configureComplaints] },
  }),
  settings('complaint-exposures', 'exposures', {
    asks: /^\/cx\/complaint-settings\/exposures$/,
    ...{ says: 'exposures.none', opens: [ADMIN_ACTIONS.configureComplaints] },
  }),
];

/** Strapi's right to read content opens the journeys, which no action of ours does. */
const JOURNEYS: readonly AdminPage[] = [
  {
    ...{ name: 'journeys', path: `${PLUGIN}/journeys`, asks: /^\/cx\/journey-maps$/, opens: [] },
    ...{ title: 'journeys.title', says: 'journeys.empty.title', offers: 'journeys.new' },
  },
  {
    ...{ name: 'a journey', path: `${PLUGIN}/journeys/none`, asks: /^\/cx\/journey-maps\/none$/ },
    ...{ opens: [], title: 'journey.title', says: 'journey.unknown.title' },
  },
];

/** Public KPIs take two rights, so that no single role of the tests opens them. */
const PUBLIC: AdminPage = settings('public-kpis', 'public', {
  ...{ asks: /^\/cx\/public-kpis$/, says: 'public.preview', opens: [] },
});

export const ADMIN_PAGES: readonly AdminPage[] = [
  ...NUMBERS,
  ...JOURNEYS,
  ...DESK_PAGES,
  ...SETTINGS_PAGES,
  PUBLIC,
];
