'use strict';

const secrets = require('../secrets');
const { originsOf } = require('../src/url');

module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET', secrets.jwtSecret) } },
  graphql: { config: { defaultLimit: 25, maxLimit: 100, depthLimit: 10 } },
  cx: {
    config: {
      timeZone: 'Asia/Riyadh',
      complaints: {
        productType: 'api::product.product',
        purchaseType: 'api::purchase.purchase',
        purchaseField: 'number',
      },
      intake: {
        siteKeys: [
          {
            name: 'Demo site',
            key: 'demo-site-key',
            origins: originsOf(env('HOST', '0.0.0.0'), env.int('PORT', 1337)),
          },
        ],
      },
    },
  },
});
