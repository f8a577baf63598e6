import { runCli } from './cli.mjs';
import { writeCsv } from './csv.mjs';
import { createApp } from './host-app.mjs';
import { withHost } from './host.mjs';

/** knex builds one SELECT a row for SQLite, which takes at most 500. */
const ROWS_A_STATEMENT = { sqlite: 500, postgres: 1_000 };

/** An app whose database holds so many answers, brought in by the plugin's own importer. */
export const createFilledApp = async (client, answers, port) => {
  const { file, mapping } = await writeCsv(answers);
  const app = await createApp(client, `filled-${answers}`, port);
  try {
    const run = await runCli(app, ['import', 'feedback', file, '--mapping', mapping]);
    return { app, run };
  } catch (error) {
    await app.remove();
    throw error;
  }
};

/**
 * The import of a file by `strapi-cx import feedback`, from the start of its process to its end, against
 * the bare batched insert of the rows that it stored.
 */
export const measureImport = async ({ app, run }, options, log) => {
  const perSecond = options.answers / run.seconds;
  log(`imported ${Math.round(perSecond)} rows/s, at most ${Math.round(run.peakMegabytes)} MB`);
  const { bulk, check } = await withHost(app, async (host) => ({
    bulk: await host.ask('bulkInsert', { rowsAStatement: ROWS_A_STATEMENT[app.client] }),
    check: await host.ask('verify'),
  }));
  log(`inserted ${Math.round(bulk.perSecond)} rows/s without anything else`);
  if (bulk.rows !== options.answers) throw new Error(`${bulk.rows} of the rows were imported`);
  if (check.differences > 0) throw new Error(`verify: ${check.differences} differences`);
  return {
    figures: { of_bulk_insert: perSecond / bulk.perSecond, peak_mb: run.peakMegabytes },
    raw: {
      importRowsPerSecond: perSecond,
      importSeconds: run.seconds,
      importPrinted: run.printed.trim().split('\n'),
      bulkRowsPerSecond: bulk.perSecond,
      bulkSeconds: bulk.seconds,
      rows: bulk.rows,
      differences: check.differences,
    },
  };
};
