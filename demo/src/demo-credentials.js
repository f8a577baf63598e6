'use strict';

const fs = require('node:fs');
const path = require('node:path');

/**
 * @typedef {object} Credentials
 * @property {string} url
 * @property {string | null} adminEmail null where the database has admins but not the demo's
 * @property {string | null} adminPassword
 * @property {string} apiToken may use every endpoint of the plugin
 */

const ROOT = path.join(__dirname, '..');

const file = () => path.resolve(ROOT, process.env.CX_DEMO_CREDENTIALS || '.credentials.json');

/** What the last start wrote; null at the first start, and when the file can't be understood.
 * @returns {Partial<Credentials> | null} */
const readCredentials = () => {
  try {
    return JSON.parse(fs.readFileSync(file(), 'utf8'));
  } catch {
    return null;
  }
};

/** Replaces the file in one step, so that a reader never sees half of it.
 * @param {Credentials} credentials */
const writeCredentials = (credentials) => {
  const target = file();
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, target);
};

module.exports = { readCredentials, writeCredentials };
