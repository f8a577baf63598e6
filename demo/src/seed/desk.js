'use strict';

const { CAUSES, REMEDIES, TEMPLATES } = require('../../simulation/complaints/catalogue');
const { calendarsOf, POLICIES } = require('../../simulation/complaints/desk');
const { BRANCHES, THEMES } = require('../../simulation/complaints/themes');
const { DESK_TARGETS } = require('../../simulation/targets');
const { createMissing, inEachLocale } = require('./reference-data');

/**
 * @typedef {import('@strapi/types').Core.Strapi} Strapi
 * @typedef {import('../../simulation/world').World} World
 */

const categories = () =>
  [...BRANCHES.map((branch) => ({ ...branch, parent: null, team: null })), ...THEMES].map(
    ({ key, name, parent, team }) => ({
      key,
      locales: inEachLocale((locale) => ({ key, name: name[locale], parent, team })),
    })
  );

const causes = () =>
  CAUSES.map(({ key, name, category }) => ({
    key,
    locales: inEachLocale((locale) => ({ key, name: name[locale], category })),
  }));

const remedies = () =>
  REMEDIES.map(({ key, name, type, amount }) => ({
    key,
    locales: inEachLocale((locale) => ({
      key,
      name: name[locale],
      type,
      amount,
      currency: amount === null ? null : 'SAR',
    })),
  }));

const templates = () =>
  TEMPLATES.map(({ key, use, name, text }) => ({
    key,
    locales: inEachLocale((locale) => ({ key, use, name: name[locale], text: text[locale] })),
  }));

/** @param {readonly { key: string }[]} rows */
const asEntries = (rows) => rows.map((row) => ({ key: row.key, locales: { en: row } }));

/** Amounts in minor units up to which agents give without asking: about 200 riyals. */
const RULES = { approvalLimits: { SAR: 20_000, IRR: 32_000_000, EGP: 260_000, GBP: 4_200 } };

/**
 * By what the desk works: what complaints are about, what is promised, when there is somebody.
 * @param {Strapi} strapi @param {World} world
 */
const seedDesk = async (strapi, world) => {
  await createMissing(strapi, 'plugin::cx.complaint-category', categories());
  await createMissing(strapi, 'plugin::cx.complaint-cause', causes());
  await createMissing(strapi, 'plugin::cx.remedy', remedies());
  await createMissing(strapi, 'plugin::cx.reply-template', templates());
  await createMissing(strapi, 'plugin::cx.sla-policy', asEntries(POLICIES));
  await createMissing(strapi, 'plugin::cx.working-calendar', asEntries(calendarsOf(world)));
  const cx = strapi.plugin('cx');
  await cx.service('store').settings.add({
    section: 'complaints',
    version: 1,
    content: JSON.stringify({ rules: RULES }),
    userId: 'demo',
    userName: 'Demo data',
    changedAt: Date.now(),
  });
  await cx.service('settings').refresh();
  cx.service('slaPolicies').forget();
  cx.service('workingHours').forget();
  await createMissing(strapi, 'plugin::cx.target', asEntries(DESK_TARGETS));
};

module.exports = { seedDesk };
