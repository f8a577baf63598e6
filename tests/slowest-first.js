const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take longest, so that none of them begins when the rest has ended; jest knows sizes only. */
const SLOW = [
  'browser/journeys',
  'browser/locations',
  'package/newest-strapi',
  'browser/page-states',
  'server/imports/import-killed',
  'server/imports/imports',
  'package/oldest-strapi',
  'server/safety/sigkill',
  'server/access/admin-routes',
  'server/real-data/real-data',
  'server/real-data/complaints',
  'server/safety/disabled-plugin',
  'server/safety/two-senders',
  'server/boot/subsets',
  'server/complaints/import',
  'server/alerts/alerts',
  'server/complaints/figures',
  'server/journeys/editor',
  'server/journeys/demo-world',
  'server/kpi/one-number',
  'browser/branches',
  'browser/import',
  'browser/complaints-case',
  'browser/keyboard-feedback',
  'browser/sharing',
  'package/cli/strapi-cx',
  'browser/complaints-queue',
  'browser/settings',
  'browser/overview',
  'browser/kpi-page',
  'browser/keyboard-kpis',
  'browser/keyboard-targets',
  'browser/keyboard-settings',
  'browser/keyboard-import',
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
