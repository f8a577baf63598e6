'use strict';

const secrets = require('../secrets');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const EMAIL = 'demo@example.com';
const USER = 'admin::user';

/**
 * Makes the demo admin where there is no admin yet, and gives it this clone's password back where
 * the database comes from another clone: the written credentials must always open the door.
 *
 * @param {Strapi} strapi
 * @returns {Promise<{ adminEmail: string | null, adminPassword: string | null }>} nulls where the
 *   database has admins of its own
 */
const prepareAdmin = async (strapi) => {
  const password = secrets.adminPassword;
  const users = strapi.service('admin::user');
  if (!(await users.exists())) {
    await createFirst(strapi, password);
  }
  const admin = await strapi.db.query(USER).findOne({ where: { email: EMAIL } });
  if (!admin) return { adminEmail: null, adminPassword: null };
  if (!(await strapi.service('admin::auth').validatePassword(password, admin.password))) {
    await users.updateById(admin.id, { password });
  }
  return { adminEmail: EMAIL, adminPassword: password };
};

/** @param {Strapi} strapi @param {string} password */
const createFirst = async (strapi, password) => {
  const users = strapi.service('admin::user');
  try {
    await users.createFirstAdmin({
      firstname: 'Demo',
      lastname: 'Admin',
      email: EMAIL,
      password,
    });
  } catch (error) {
    // Another instance on the same database may have been first.
    if (!(await users.exists())) throw error;
  }
};

module.exports = { prepareAdmin };
