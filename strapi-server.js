// For loaders that look for it; Strapi itself reads the package's exports.
module.exports = require('./dist/server');
