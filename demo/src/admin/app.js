/** Languages that an admin may choose in their profile. Strapi's own list has no Persian yet. */
export default {
  config: { locales: ['ar'] },
  bootstrap() {},
};
