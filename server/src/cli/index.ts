import type { Core } from '@strapi/strapi';
import { UNBOUND } from '../services/desk/reader';
import { getService } from '../services/get-service';
import { readArguments, type Command } from './arguments';
import { exportFile } from './export-file';
import { isExplained, reasonOf } from './fault';
import { complaintEventPlan } from '../import/complaint-events/plan';
import { complaintPlan } from '../import/complaints/plan';
import { feedbackPlan } from '../import/plan';
import { importExitCode, importFile } from './import-file';
import { createProgress } from './progress';
import { count, processTerminal, writeTo, type Terminal } from './terminal';

export type { Terminal } from './terminal';

interface Context {
  strapi: Core.Strapi;
  terminal: Terminal;
}

const runImport = async (
  { what, ...files }: Extract<Command, { name: 'import' }>,
  { strapi, terminal }: Context
): Promise<number> => {
  const request = { ...files, terminal };
  switch (what) {
    case 'feedback':
      return importExitCode(
        await importFile({
          ...request,
          readPlan: feedbackPlan,
          sink: getService('importer', { strapi }),
          emptyRows: 'without an answer',
        })
      );
    case 'complaints':
      return importExitCode(
        await importFile({
          ...request,
          readPlan: complaintPlan,
          sink: getService('complaintImporter', { strapi }),
          emptyRows: 'without a complaint',
        })
      );
    case 'complaint-events':
      return importExitCode(
        await importFile({
          ...request,
          readPlan: complaintEventPlan,
          sink: getService('complaintEventImporter', { strapi }),
          emptyRows: 'without an event',
        })
      );
  }
};

const pagesOf = (
  command: Extract<Command, { name: 'export' }>,
  { strapi }: Context
): AsyncIterable<string> => {
  const { from, to, byteOrderMark: bom } = command;
  if (command.what === 'feedback') {
    const { filters } = command;
    return getService('exporter', { strapi }).pages({ choice: { from, to, filters }, bom });
  }
  const { filters } = command;
  return getService('complaintExporter', { strapi }).pages({
    asked: { from, to, filters, search: [], reference: null },
    queue: 'all',
    order: 'oldest',
    bom,
    reader: UNBOUND,
  });
};

const runExport = async (
  command: Extract<Command, { name: 'export' }>,
  context: Context
): Promise<number> => {
  const { terminal } = context;
  await exportFile({ pages: pagesOf(command, context), file: command.file, terminal });
  return 0;
};

const runVerify = async ({ strapi, terminal }: Context): Promise<number> => {
  const { differences, examples, facts, cells } = await getService('store', {
    strapi,
  }).verification.verify();
  const cases = await getService('complaints', { strapi }).verify();
  const lines = [...examples, ...cases.examples].map((example) => `${example}\n`).join('');
  await writeTo(
    terminal.stdout,
    `${lines}${count(facts)} answers, ${count(cells)} histogram cells, ${count(differences)} differences\n` +
      `${count(cases.complaints)} complaints, ${count(cases.events)} events, ` +
      `${count(cases.erased)} erased texts, ${count(cases.differences)} differences\n`
  );
  return differences === 0 && cases.differences === 0 ? 0 : 2;
};

const runRebuild = async ({ strapi, terminal }: Context): Promise<number> => {
  let progress: ReturnType<typeof createProgress> | null = null;
  const { facts, cells } = await getService('store', { strapi }).verification.rebuild(
    (done, total) => {
      progress ??= createProgress(terminal.stderr, 'Rebuilding', total);
      progress.update(done);
    }
  );
  (progress as ReturnType<typeof createProgress> | null)?.stop();
  await writeTo(
    terminal.stdout,
    `${count(cells)} histogram cells rebuilt from ${count(facts)} answers\n`
  );
  return 0;
};

const dispatch = async (command: Command, context: Context): Promise<number> => {
  if (command.name === 'import') return runImport(command, context);
  if (command.name === 'export') return runExport(command, context);
  if (command.name === 'verify') return runVerify(context);
  return runRebuild(context);
};

/**
 * Runs a `strapi-cx` command in a loaded application.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 done, 3 rows were rejected, 2 verify found differences, 130 interrupted,
 * 1 the command could not run (and why stands on `stderr`, in one sentence)
 */
export const run = async (
  argv: readonly string[],
  { strapi, ...given }: { strapi: Core.Strapi } & Partial<Terminal>
): Promise<number> => {
  const terminal: Terminal = { ...processTerminal(), ...given };
  try {
    return await dispatch(readArguments(argv, terminal.cwd), { strapi, terminal });
  } catch (error) {
    if (!isExplained(error)) strapi.log.debug(error);
    await writeTo(terminal.stderr, `strapi-cx: ${reasonOf(error)}\n`);
    return 1;
  }
};

/** The service behind `bin/strapi-cx.js`. */
export const createCliService = ({ strapi }: { strapi: Core.Strapi }) => ({
  run: (argv: readonly string[], terminal: Partial<Terminal> = {}): Promise<number> =>
    run(argv, { strapi, ...terminal }),
});

export type CliService = ReturnType<typeof createCliService>;
