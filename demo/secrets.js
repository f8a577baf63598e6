'use strict';

const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const FILE = path.join(__dirname, '.secrets.json');

const secret = () => randomBytes(24).toString('base64');

const generate = () => ({
  appKeys: [secret(), secret()],
  adminJwtSecret: secret(),
  apiTokenSalt: secret(),
  transferTokenSalt: secret(),
  encryptionKey: secret(),
  jwtSecret: secret(),
  adminPassword: `Demo1-${randomBytes(9).toString('hex')}`,
});

/**
 * Secrets of this clone, made at its first start, so that a fresh clone needs no `.env`; the
 * environment's own variables win over them.
 *
 * Linking a finished file into place is atomic and never replaces one: instances that start
 * together read the same secrets.
 */
const readOrCreateSecrets = () => {
  if (!fs.existsSync(FILE)) {
    const draft = `${FILE}.${process.pid}.${randomBytes(4).toString('hex')}`;
    fs.writeFileSync(draft, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600 });
    try {
      fs.linkSync(draft, FILE);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      fs.unlinkSync(draft);
    }
  }
  return JSON.parse(fs.readFileSync(FILE, 'utf8'));
};

module.exports = readOrCreateSecrets();
