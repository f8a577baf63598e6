// @ts-check
'use strict';

const { addDays, monthStart } = require('./dates');
const { TEAMS } = require('./teams');

/**
 * @typedef {object} SimulatedTarget what the retailer wants to reach
 * @property {string} key
 * @property {string} kpi
 * @property {number} value
 * @property {Record<string, string[]>} scope
 * @property {'once' | 'month' | 'quarter' | 'year'} recurrence
 * @property {'gregorian' | 'jalali' | 'hijri'} calendar
 * @property {string | null} from
 * @property {string | null} to
 * @property {string | null} name
 * @property {string | null} note
 */

/** @type {Omit<SimulatedTarget, 'key' | 'kpi' | 'value'>} */
const EVERY_MONTH = {
  scope: {},
  recurrence: 'month',
  calendar: 'gregorian',
  from: null,
  to: null,
  name: null,
  note: null,
};

/** Each shop's own NPS, every month of its country's calendar. */
const SHOPS = /** @type {const} */ ([
  ['riyadh-olaya', 'hijri', 20],
  ['jeddah-tahlia', 'hijri', 30],
  ['muscat-qurum', 'gregorian', 30],
  ['isfahan-chaharbagh', 'jalali', 35],
  ['tehran-valiasr', 'jalali', 30],
  ['dubai-marina', 'gregorian', 40],
  ['online-store', 'gregorian', 25],
]);

/**
 * Some of them come true, some do not, and of some nobody can say yet.
 * @param {string} end last local date with facts
 * @returns {SimulatedTarget[]}
 */
const createTargets = (end) => [
  { ...EVERY_MONTH, key: 'nps-company', kpi: 'nps', value: 25 },
  { ...EVERY_MONTH, key: 'csat-company', kpi: 'csat', value: 78 },
  { ...EVERY_MONTH, key: 'ces-company', kpi: 'ces', value: 5.4, recurrence: 'quarter' },
  { ...EVERY_MONTH, key: 'stars-company', kpi: 'stars', value: 4, recurrence: 'year' },
  { ...EVERY_MONTH, key: 'responses-company', kpi: 'responses', value: 3000 },
  ...SHOPS.map(([shop, calendar, value]) => ({
    ...EVERY_MONTH,
    key: `nps-${shop}`,
    kpi: 'nps',
    value,
    calendar,
    scope: { location: [shop] },
  })),
  {
    ...EVERY_MONTH,
    key: 'csat-product-page',
    kpi: 'csat',
    value: 80,
    scope: { touchpoint: ['product-page'] },
    recurrence: 'once',
    from: monthStart(end, 4),
    to: addDays(monthStart(end, 0), -1),
    name: 'Live stock on the product page',
    note: 'What the live stock was promised to bring',
  },
  {
    ...EVERY_MONTH,
    key: 'csat-returns',
    kpi: 'csat',
    value: 75,
    scope: { touchpoint: ['returns'] },
    recurrence: 'quarter',
  },
  {
    ...EVERY_MONTH,
    key: 'nps-service',
    kpi: 'nps',
    value: 30,
    scope: { channel: ['chat', 'phone'] },
    recurrence: 'quarter',
    name: 'Service by phone and chat',
  },
];

/** Of complaints, about categories and teams that are there once the desk is. @type {readonly SimulatedTarget[]} */
const DESK_TARGETS = [
  {
    ...EVERY_MONTH,
    key: 'complaints-delivery',
    kpi: 'complaint_rate',
    value: 12,
    scope: { category: ['delivery'] },
    recurrence: 'quarter',
  },
  {
    ...EVERY_MONTH,
    key: 'promises-logistics',
    kpi: 'sla_met',
    value: 80,
    scope: { team: [TEAMS.logistics] },
    recurrence: 'quarter',
  },
];

module.exports = { createTargets, DESK_TARGETS };
