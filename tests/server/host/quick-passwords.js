/*
 * bcrypt as Strapi knows it, in the fewest rounds it has: for each admin of a test Strapi hashes a password
 * and checks it, which in its ten rounds keeps a processor busy for a good part of a second.
 */
const bcrypt = require('bcryptjs/index.js');

const FEWEST = 4;
const saltOrFewest = (salt) => (typeof salt === 'number' ? FEWEST : salt);

module.exports = {
  ...bcrypt,
  hash: (password, salt, ...more) => bcrypt.hash(password, saltOrFewest(salt), ...more),
  hashSync: (password, salt) => bcrypt.hashSync(password, saltOrFewest(salt)),
};
