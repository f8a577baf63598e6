const OneWorld = require('../../one-world');

require('./quick-tokens');
require('./quick-passwords');
require('./quick-boots');

/** The environment of suites that boot Strapi in their own process. */
module.exports = class HostWorld extends OneWorld {};
