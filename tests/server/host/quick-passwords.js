/*
 * bcrypt as Strapi knows it, in the fewest rounds it has: for each admin of a test Strapi hashes a password
 * and checks it, which in its ten rounds keeps a processor busy for a good part of a second.
 */
const bcrypt = require('bcryptjs');

const FEWEST = 4;
const { hash, hashSync } = bcrypt;
const saltOrFewest = (salt) => (typeof salt === 'number' ? FEWEST : salt);

Object.assign(bcrypt, {
  hash: (password, salt, ...more) => hash(password, saltOrFewest(salt), ...more),
  hashSync: (password, salt) => hashSync(password, saltOrFewest(salt)),
});
