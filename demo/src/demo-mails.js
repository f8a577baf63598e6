'use strict';

const { randomUUID } = require('node:crypto');
const fs = require('node:fs/promises');
const path = require('node:path');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

/** @param {Strapi} strapi */
const folderOf = (strapi) => path.join(strapi.dirs.app.root, '.tmp/mails');

/**
 * The demo writes to example addresses only, and keeps its mails in a folder instead of sending them.
 *
 * @param {Strapi} strapi
 */
const keepMails = (strapi) => {
  const email = strapi.plugin('email');
  if (!email) return;
  Object.assign(email, {
    provider: {
      /** @param {{ to: string, subject: string, html: string }} mail */
      async send({ to, subject, html }) {
        const folder = folderOf(strapi);
        await fs.mkdir(folder, { recursive: true });
        const time = new Date().toISOString().replace(/[:.]/g, '-');
        const file = path.join(folder, `${time}-${randomUUID().slice(0, 8)}.html`);
        await fs.writeFile(file, html);
        strapi.log.info(`[demo mail] to ${to}: ${subject} (${file})`);
      },
    },
  });
};

module.exports = { keepMails };
