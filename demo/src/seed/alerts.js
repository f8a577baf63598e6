'use strict';

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const EDITOR = { name: 'Demo data', readable: null, changeable: null };

/** @type {{ kind: 'control_chart', interval: 'week', calendar: 'gregorian', rules: string[], effects: 'all' }} */
const SIGNALS = {
  kind: 'control_chart',
  interval: 'week',
  calendar: 'gregorian',
  rules: ['outside', 'run', 'near', 'trend'],
  effects: 'all',
};

/**
 * Alerts for the demo's admin, and one message that was really sent: a test of the first of them.
 *
 * @param {Strapi} strapi
 */
const seedAlerts = async (strapi) => {
  const admin = await strapi.db.query('admin::user').findOne({ where: { isActive: true } });
  if (!admin) return;
  const rules = strapi.plugin('cx').service('alertRules');
  const recipients = [{ kind: 'admin', id: String(admin.id) }];
  const about = { filters: {}, recipients, active: true };
  const nps = await rules.create(
    { ...about, name: 'Recommendation moves', kpi: 'nps', trigger: SIGNALS },
    EDITOR
  );
  await rules.create(
    {
      ...about,
      name: 'A target is out of reach',
      kpi: 'csat',
      trigger: { kind: 'target', outcomes: ['missed', 'behind'] },
    },
    EDITOR
  );
  await rules.create(
    {
      ...about,
      name: 'Too many complaints about delivery',
      kpi: 'complaint_rate',
      filters: { category: ['delivery'] },
      trigger: { kind: 'target', outcomes: ['missed', 'behind'] },
    },
    EDITOR
  );
  await rules.test(nps.id, EDITOR);
};

module.exports = { seedAlerts };
