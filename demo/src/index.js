'use strict';

const { prepareAdmin } = require('./demo-admin');
const { prepareApiToken } = require('./demo-api-token');
const { readCredentials, writeCredentials } = require('./demo-credentials');
const { keepMails } = require('./demo-mails');
const { prepareLocales } = require('./demo-locales');
const { chosenData, seed } = require('./seed');
const { urlOf } = require('./url');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

/** @param {string} url @param {{ adminEmail: string | null, adminPassword: string | null }} admin */
const announce = (url, { adminEmail, adminPassword }) => {
  console.log(`\nDemo:     ${url}/admin`);
  console.log(`E-mail:   ${adminEmail ?? "(this database's own admin)"}`);
  console.log(`Password: ${adminPassword ?? '(their own password)'}\n`);
};

module.exports = {
  register() {
    // A wrong choice stops the start before anything is written.
    chosenData();
  },

  /** @param {{ strapi: Strapi }} context */
  async bootstrap({ strapi }) {
    const url = urlOf(strapi.config.get('server.host'), strapi.config.get('server.port'));
    keepMails(strapi);
    await prepareLocales(strapi);
    const admin = await prepareAdmin(strapi);
    const apiToken = await prepareApiToken(strapi, readCredentials()?.apiToken ?? null);
    writeCredentials({ url, ...admin, apiToken });
    await seed(strapi, chosenData());
    strapi.server.httpServer.once('listening', () => announce(url, admin));
  },
};
