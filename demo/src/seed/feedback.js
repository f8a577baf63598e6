'use strict';

const { createHash } = require('node:crypto');
const { simulateFeedback } = require('../../simulation/feedback');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const CHUNK = 1000;

/** @param {string} text */
const digestOf = (text) => createHash('sha256').update(text).digest('hex');

/** @param {import('../../simulation/world').World} world */
const importOptions = ({ seed, start, end }) => ({
  fileDigest: digestOf(`${seed} ${start} ${end}`),
  fileName: `demo ${end}`,
  mappingDigest: digestOf('demo'),
  source: 'demo',
  createMissing: [],
  dryRun: false,
});

/** @param {readonly { status: string, reason?: string, row: number }[]} results */
const refuseRejections = (results) => {
  const rejected = results.find(({ status }) => status === 'rejected');
  if (rejected) {
    throw new Error(`The demo's response ${rejected.row} was rejected: ${rejected.reason}`);
  }
};

/**
 * Every answer of the year through the plugin's importer, so that histograms and facts are written as
 * an import writes them, and an interrupted start goes on after its last chunk.
 *
 * @param {Strapi} strapi @param {import('../../simulation/world').World} world
 * @param {(line: string) => void} say @param {() => Promise<boolean>} keepLease
 */
const seedFeedback = async (strapi, world, say, keepLease) => {
  const importer = strapi.plugin('cx').service('importer');
  const { importId, resumeAtRow } = await importer.open(importOptions(world));
  const responses = [...simulateFeedback(world)];
  const tenth = Math.ceil(responses.length / 10);
  try {
    for (let from = resumeAtRow; from < responses.length; from += CHUNK) {
      const chunk = responses.slice(from, from + CHUNK);
      refuseRejections(await importer.write(importId, chunk));
      const done = from + chunk.length;
      if (Math.floor(done / tenth) > Math.floor(from / tenth)) {
        say(`${done} of ${responses.length} responses`);
        await keepLease();
      }
    }
  } catch (error) {
    await importer.close(importId, 'interrupted');
    throw error;
  }
  await importer.close(importId, 'finished');
};

module.exports = { seedFeedback };
