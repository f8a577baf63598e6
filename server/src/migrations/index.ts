import type { Core } from '@strapi/strapi';
import { openDatabase, run, select, type Database } from '../store/database';
import { repeatWhenBeaten } from '../store/transaction';
import { bringInComplaints } from './bring-in-complaints';
import { createCurationJobs } from './create-curation-jobs';
import { createEvents } from './create-events';
import { createAlerts } from './create-alerts';
import { createComplaintContact } from './create-complaint-contact';
import { createComplaintFigureTables } from './create-complaint-figures';
import { createComplaintTables } from './create-complaints';
import { createComplaintReviews } from './create-complaint-reviews';
import { createPresence } from './create-presence';
import { createExportLinks } from './create-export-links';
import { createFeedbackChanges } from './create-feedback-changes';
import { createImportJobs } from './create-import-jobs';
import { createInternalTables } from './create-internal-tables';
import { createJourneyVersionTable } from './create-journey-versions';
import { createRebases } from './create-rebases';
import { createTouchpointLinks } from './create-touchpoint-links';
import { indexTouchpointLinks } from './index-touchpoint-links';
import { createRateLimits } from './create-rate-limits';
import { createSlaNotices } from './create-sla-notices';
import { createSettings } from './create-settings';
import { createViews } from './create-views';
import { compareTextExactly } from './exact-text';
import { foldComments } from './fold-comments';
import { freezeComplaintAnswers } from './freeze-complaint-answers';
import { keepPeriodOfImports } from './keep-period-of-imports';
import { keepVersionsOfReviews } from './keep-versions-of-reviews';
import { leaveArchivingToItsPanel } from './leave-archiving-to-its-panel';
import { linkComplaintsToProducts } from './link-complaints-to-products';
import { lockMigrations, unlockMigrations } from './lock';
import { markUnreadMessages } from './mark-unread-messages';
import type { Migration } from './migration';
import { nameSurveyLocales } from './name-survey-locales';
import { tellWhyImportsFail } from './tell-why-imports-fail';

/** In order; a name that was released is never changed, moved or used again. */
const MIGRATIONS: readonly Migration[] = [
  { name: '0001-create-internal-tables', up: createInternalTables },
  { name: '0002-create-rate-limits', up: createRateLimits },
  { name: '0003-create-feedback-changes', up: createFeedbackChanges },
  { name: '0003-fold-comments', up: foldComments },
  { name: '0004-create-import-jobs', up: createImportJobs },
  { name: '0005-create-views', up: createViews },
  { name: '0006-create-export-links', up: createExportLinks },
  { name: '0007-create-events', up: createEvents },
  { name: '0008-create-curation-jobs', up: createCurationJobs },
  { name: '0009-create-settings', up: createSettings },
  { name: '0010-create-alerts', up: createAlerts },
  { name: '0011-create-complaints', up: createComplaintTables },
  { name: '0012-create-complaint-contact', up: createComplaintContact },
  { name: '0013-create-presence', up: createPresence },
  { name: '0014-create-sla-notices', up: createSlaNotices },
  { name: '0015-create-complaint-figures', up: createComplaintFigureTables },
  { name: '0018-create-journey-versions', up: createJourneyVersionTable },
  { name: '0021-bring-in-complaints', up: bringInComplaints },
  { name: '0023-create-rebases', up: createRebases },
  { name: '0024-create-touchpoint-links', up: createTouchpointLinks },
  { name: '0027-tell-why-imports-fail', up: tellWhyImportsFail },
  { name: '0028-name-survey-locales', up: nameSurveyLocales },
  { name: '0029-link-complaints-to-products', up: linkComplaintsToProducts },
  { name: '0030-index-touchpoint-links', up: indexTouchpointLinks },
  { name: '0031-leave-archiving-to-its-panel', up: leaveArchivingToItsPanel },
  { name: '0032-mark-unread-messages', up: markUnreadMessages },
  { name: '0033-freeze-complaint-answers', up: freezeComplaintAnswers },
  { name: '0034-keep-period-of-imports', up: keepPeriodOfImports },
  { name: '0035-create-complaint-reviews', up: createComplaintReviews },
  { name: '0036-keep-versions-of-reviews', up: keepVersionsOfReviews },
];

const runMissing = async (database: Database, trx: Parameters<Migration['up']>[0]) => {
  const table = database.table('cx_migrations');
  const bigint = database.dialect === 'sqlite' ? 'integer' : 'bigint';
  await trx.raw(
    `CREATE TABLE IF NOT EXISTS ${table} (name varchar(190) PRIMARY KEY, ran_at ${bigint} NOT NULL)`
  );
  // On SQLite this takes the write lock before anything is read.
  await run(database, trx, `DELETE FROM ${table} WHERE name = ''`);
  const done = await select<{ name: string }>(database, trx, `SELECT name FROM ${table}`);
  const names = new Set(done.map(({ name }) => name));
  for (const migration of MIGRATIONS) {
    if (names.has(migration.name)) continue;
    await migration.up(trx, database);
    await run(database, trx, `INSERT INTO ${table} (name, ran_at) VALUES (?, ?)`, [
      migration.name,
      Date.now(),
    ]);
  }
};

/**
 * Makes and changes the plugin's own tables, which Strapi's schema sync does not know and so never drops.
 * Instances that boot at once wait for each other. To be run when the content types' tables exist.
 */
export const migrate = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const database = openDatabase(strapi);
  await repeatWhenBeaten(() =>
    strapi.db.transaction(async ({ trx }) => {
      await lockMigrations(database, trx);
      try {
        await runMissing(database, trx);
        await compareTextExactly(database, trx);
      } finally {
        await unlockMigrations(database, trx);
      }
    })
  );
};
