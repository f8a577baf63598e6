'use strict';

const secrets = require('../../secrets');
const { READING_OF_THE_SHOP } = require('./shop');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const USER = 'admin::user';
const ROLE = 'admin::role';

const READING = ['plugin::cx.kpi.read', 'plugin::cx.kpi.open', 'plugin::cx.feedback.read'];
const HANDLING = [
  ...READING,
  'plugin::cx.complaints.read',
  'plugin::cx.complaints.handle',
  'plugin::cx.feedback.comments',
  'plugin::cx.feedback.personal',
];
const ROLES = {
  agent: {
    code: 'cx-demo-agent',
    name: 'Complaints agent',
    description: 'Handles complaints and answers them',
    actions: HANDLING,
  },
  manager: {
    code: 'cx-demo-manager',
    name: 'Complaints manager',
    description: 'Decides what is above the desk, and sets its rules',
    actions: [
      ...HANDLING,
      'plugin::cx.complaints.decide',
      'plugin::cx.complaints.configure',
      'plugin::cx.improvements.manage',
    ],
  },
};

/** Who handles the demo's complaints; they log in with the demo admin's password. */
const PEOPLE = [
  { id: 'lina', firstname: 'Lina', lastname: 'Haddad', role: ROLES.agent, language: 'ar' },
  { id: 'omid', firstname: 'Omid', lastname: 'Karimi', role: ROLES.agent, language: 'fa' },
  { id: 'sarah', firstname: 'Sarah', lastname: 'Wright', role: ROLES.agent, language: 'en' },
  { id: 'huda', firstname: 'Huda', lastname: 'Mansour', role: ROLES.manager, language: 'ar' },
];

/** @param {Strapi} strapi @param {typeof ROLES.agent} role */
const roleOf = async (strapi, { code, name, description, actions }) => {
  const roles = strapi.service(ROLE);
  const known = await strapi.db.query(ROLE).findOne({ where: { code } });
  if (known) return known.id;
  const { id } = await strapi.db.query(ROLE).create({ data: { code, name, description } });
  await roles.assignPermissions(id, [
    ...actions.map((action) => ({ action, subject: null, properties: {}, conditions: [] })),
    ...READING_OF_THE_SHOP,
  ]);
  return id;
};

/**
 * Makes the people of the desk where they are missing.
 * @param {Strapi} strapi
 * @returns {Promise<Record<string, string>>} ids of admins by their names in the simulation
 */
const prepareAgents = async (strapi) => {
  /** @type {Record<string, string>} */
  const ids = {};
  for (const { id, firstname, lastname, role, language } of PEOPLE) {
    const email = `${id}@example.com`;
    const known = await strapi.db.query(USER).findOne({ where: { email } });
    const user =
      known ??
      (await strapi.service(USER).create({
        firstname,
        lastname,
        email,
        password: secrets.adminPassword,
        preferedLanguage: language,
        roles: [await roleOf(strapi, role)],
        isActive: true,
        registrationToken: null,
      }));
    ids[id] = String(user.id);
  }
  return ids;
};

module.exports = { prepareAgents };
