const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take longest, so that none of them begins when the rest has ended; jest knows sizes only. */
const SLOW = [
  'browser/journeys',
  'browser/locations',
  'package/newest-strapi',
  'server/imports/import-killed',
  'package/oldest-strapi',
  'server/real-data/real-data',
  'server/safety/disabled-plugin',
  'server/imports/imports',
  'server/real-data/complaints',
  'server/safety/two-senders',
  'server/access/admin-routes',
  'server/boot/subsets',
  'server/complaints/import',
  'server/alerts/alerts',
  'server/complaints/figures',
  'server/journeys/editor',
  'server/kpi/one-number',
  'browser/kpi-page',
  'browser/overview',
  'browser/complaints-case',
];

const placeOf = ({ path: file }) => {
  const name = path.relative(__dirname, file).split(path.sep).join('/');
  const place = SLOW.indexOf(name.replace(/\.test\.tsx?$/, ''));
  return place === -1 ? SLOW.length : place;
};

/** Jest's own order, the suites above before all others. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
