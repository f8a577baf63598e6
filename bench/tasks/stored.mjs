/** Rows of a content type. */
export const count = (strapi, { uid }) => strapi.db.query(uid).count();

/** `strapi-cx verify`: every histogram against the raw answers. */
export const verify = (strapi) => strapi.plugin('cx').service('store').verification.verify();
