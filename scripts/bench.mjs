/*
 * npm run bench [-- --only ingest|import|kpi|admin|board|complaints] [--db sqlite,postgres] [--answers 1000000] [--quick]
 *
 * Measures intake, import, KPIs, the admin's pages, the journeys' board and the complaints desk on a production
 * build and writes bench/results.json; a part or a quick run (for development: the figures mean little) is
 * written to bench/.tmp/results.json instead.
 * Exits with 1 and names the figures when a threshold is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureBoard } from '../bench/board-in-browser.mjs';
import { measureComplaints } from '../bench/complaints.mjs';
import { DATABASES } from '../bench/databases.mjs';
import { describeEnvironment } from '../bench/environment.mjs';

import { copyPlugin, ROOT, SCRATCH } from '../bench/host-app.mjs';
import { createFilledApp, measureImport } from '../bench/import.mjs';
import { measureIngest } from '../bench/ingest.mjs';
import { measureKpi } from '../bench/kpi.mjs';
import { measureOverview } from '../bench/overview-in-browser.mjs';
import { judge, table, withWorst } from '../bench/report.mjs';
import { inDemo } from './demo-in-chromium.mjs';

const PARTS = ['ingest', 'import', 'kpi', 'admin', 'board', 'complaints'];
const QUICK = {
  mode: 'quick',
  answers: 20_000,
  cases: 20_000,
  seconds: 1,
  rounds: 2,
  kpiRounds: 10,
  requestRounds: 20,
};
const FULL = {
  mode: 'full',
  answers: 1_000_000,
  cases: 200_000,
  seconds: 6,
  rounds: 5,
  kpiRounds: 40,
  requestRounds: 200,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    db: { type: 'string', default: DATABASES.join(',') },
    answers: { type: 'string' },
    port: { type: 'string', default: '21370' },
    quick: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const chosen = (given, known, option) => {
  const names = given.split(',');
  const wrong = names.find((name) => !known.includes(name));
  if (wrong === undefined) return known.filter((name) => names.includes(name));
  throw new Error(`--${option} takes ${known.join(', ')}, not "${wrong}"`);
};

const readOptions = () => {
  const options = { ...(values.quick ? QUICK : FULL), port: Number(values.port) };
  if (values.answers === undefined) return options;
  const answers = Number(values.answers);
  if (!Number.isInteger(answers) || answers < 1) throw new Error('--answers takes a whole number');
  return { ...options, answers };
};

const build = () => {
  console.log('Building the plugin …');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
};

/** Runs the parts on one database; import and KPIs share a database that the import filled. */
const measure = async (database, parts, options, keep) => {
  const log = (text) => console.log(`  ${text}`);
  if (parts.includes('ingest')) {
    console.log(`\nIntake on ${database}`);
    keep('ingest', database, await measureIngest(database, options, log));
  }
  if (parts.includes('complaints')) {
    console.log(`\nComplaints on ${database}`);
    keep('complaints', database, await measureComplaints(database, options, log));
  }
  if (!parts.includes('import') && !parts.includes('kpi')) return;
  console.log(`\nImport of ${options.answers} answers into ${database}`);
  const filled = await createFilledApp(database, options.answers, options.port);
  try {
    if (parts.includes('import')) {
      keep('import', database, await measureImport(filled, options, log));
    }
    if (parts.includes('kpi')) {
      console.log(`\nKPIs on ${database}`);
      const { kpi, admin, journey } = await measureKpi(filled, options, log);
      keep('kpi', database, kpi);
      keep('admin', database, admin);
      keep('journey', database, journey);
    }
  } finally {
    await filled.app.remove();
  }
};

/** What pages of the demo do in Chromium; the demo has a database of its own. */
const measureInBrowser = async (opened, parts, options, keep) => {
  const log = (text) => console.log(`  ${text}`);
  if (parts.includes('admin')) {
    console.log('\nThe overview in Chromium');
    keep('admin', null, await measureOverview(opened, options, log));
  }
  if (parts.includes('board')) {
    console.log('\nThe board of a journey in Chromium');
    keep('journey', null, await measureBoard(opened, options, log));
  }
};

const main = async () => {
  const databases = chosen(values.db, DATABASES, 'db');
  const parts = values.only ? chosen(values.only, PARTS, 'only') : PARTS;
  const options = readOptions();
  const figures = {};
  const raw = {};
  const keep = (part, database, measured) => {
    const where = database === null ? part : `${part}.${database}`;
    for (const [name, value] of Object.entries(measured.figures)) {
      figures[`${where}.${name}`] = value;
    }
    raw[where] = measured.raw;
    // What was measured survives a part that fails after it.
    mkdirSync(SCRATCH, { recursive: true });
    writeFileSync(path.join(SCRATCH, 'measured.json'), JSON.stringify({ figures, raw }, null, 2));
  };
  const environment = await describeEnvironment(databases, options);
  if (!values['no-build']) build();
  copyPlugin();
  for (const database of databases) await measure(database, parts, options, keep);
  if (parts.includes('admin') || parts.includes('board')) {
    await inDemo((opened) => measureInBrowser(opened, parts, options, keep));
  }

  const judged = judge(withWorst(figures));
  const complete =
    !values.quick && !values.answers && parts === PARTS && databases.length === DATABASES.length;
  const file = path.join(complete ? path.join(ROOT, 'bench') : SCRATCH, 'results.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const flat = Object.fromEntries(judged.map(({ key, value }) => [key, value]));
  writeFileSync(file, `${JSON.stringify({ ...flat, environment, raw }, null, 2)}\n`);
  console.log(`\n${table(judged)}\n\nWritten to ${path.relative(process.cwd(), file)}`);
  const missed = judged.filter(({ met }) => !met);
  if (missed.length === 0) return;
  const named = missed.map(({ key, value, wanted }) => `${key} is ${value}, wanted ${wanted}`);
  console.error(`\nMissed: ${named.join('; ')}`);
  process.exitCode = 1;
};

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
await main();
