'use strict';

const secrets = require('../secrets');

module.exports = ({ env }) => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS', secrets.appKeys) },
  // The demo works without a network, and says itself where it is and how to log in.
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
