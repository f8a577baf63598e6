import {
  adminToken,
  createJourney,
  openPlainFeedback,
  prepareReferenceData,
} from './preparation.mjs';
import { bulkInsert } from './bulk-insert.mjs';
import { compareSurvival } from './compare-survival.mjs';
import { compareWithSql } from './compare-with-sql.mjs';
import { cpuSeconds } from './cpu.mjs';
import { explainQueue } from './explain-queue.mjs';
import { fillComplaints } from './fill-complaints.mjs';
import { count, verify } from './stored.mjs';

/** What a host's process does when its parent asks, by name. */
export const tasks = {
  adminToken,
  bulkInsert,
  compareSurvival,
  compareWithSql,
  count,
  createJourney,
  cpuSeconds,
  explainQueue,
  fillComplaints,
  openPlainFeedback,
  prepareReferenceData,
  verify,
};
