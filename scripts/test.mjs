/*
 * npm test [-- --only unit,server]
 *
 * Installs what is missing, runs every check in order and ends with one line of counts. Databases and
 * Chromium that aren't there are named and their suites skipped; under CI=true that is a failure. The real
 * data sets may be absent there as well: what was not tested for want of them stands above the counts, and
 * CX_TEST_REQUIRE_DATA=true makes it a failure.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkNode, ensureInstalled, ROOT, Stop } from './ensure-installed.mjs';

const SCRATCH = path.join(ROOT, 'tests/.tmp');
const RESULTS = path.join(SCRATCH, 'results');
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** Runs a program and tells whether it ended well. */
const start = async (command, args, stdio = 'inherit') => {
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd: ROOT, shell, stdio });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  return status === 0;
};

/**
 * A step that isn't jest counts as one test.
 * @param stdio `pipe`: what it says is printed once it has ended, not between the lines of a step beside it
 */
const command = (script, stdio) => async () => {
  const ok = await start('npm', ['run', '--silent', script], stdio);
  return { ...NOTHING, [ok ? 'passed' : 'failed']: 1 };
};

/** A fresh build that leaves its stamp, so that no later suite builds again. */
const build = async () => {
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const { ensurePluginBuilt } = await import('./ensure-built.mjs');
  try {
    ensurePluginBuilt();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return { ...NOTHING, failed: 1 };
  }
  return command('verify')();
};

/** By which tests name themselves that the real data sets are absent for, see tests/real-data.ts. */
const WITHOUT_DATA = 'left out, because the real data sets are absent';

const skippedTests = ({ testResults }) =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName)
  );

const jest =
  (project, ...options) =>
  async () => {
    const file = path.join(RESULTS, `${project}.json`);
    rmSync(file, { force: true });
    const bin = path.join(ROOT, 'node_modules/jest/bin/jest.js');
    const args = [...options, '--json', `--outputFile=${file}`, '--selectProjects', project];
    const ok = await start(process.execPath, [bin, ...args]);
    if (!existsSync(file)) return { ...NOTHING, failed: 1 };
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const skipped = skippedTests(result);
    for (const name of skipped) console.error(`SKIPPED: ${name}`);
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return {
      passed: result.numPassedTests,
      failed: ok ? failed : Math.max(failed, 1),
      skipped: result.numPendingTests,
      withoutData: skipped.filter((name) => name.endsWith(WITHOUT_DATA)),
    };
  };

/** In order: what is quick to say no comes first; from `server` on, suites need the built plugin. */
const STEPS = {
  lint: command('lint', 'pipe'),
  typecheck: command('typecheck'),
  build,
  unit: jest('unit', '--maxWorkers=2'),
  admin: jest('admin', '--maxWorkers=2'),
  server: jest('server', '--maxWorkers=2'),
  package: jest('package', '--maxWorkers=2'),
  browser: jest('browser', '--maxWorkers=2'),
};

/** Steps that keep a single processor busy: the first runs beside the others. */
const BESIDE = 'lint';
const WITH_ONE_BESIDE = ['typecheck', 'build'];

const chosenSteps = () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return Object.keys(STEPS);
  const names = values.only.split(',');
  const wrong = names.find((name) => !Object.hasOwn(STEPS, name));
  if (wrong === undefined) return Object.keys(STEPS).filter((name) => names.includes(name));
  throw new Stop(`--only takes ${Object.keys(STEPS).join(', ')}, not "${wrong}".`);
};

const words = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const runStep = async (name) => {
  const began = Date.now();
  console.log(`\n=== ${name} ===`);
  const counts = await STEPS[name]();
  const seconds = Math.round((Date.now() - began) / 1000);
  return { name, counts, line: `${name.padEnd(10)} ${words(counts)} (${seconds} s)` };
};

const main = async () => {
  checkNode();
  const names = chosenSteps();
  ensureInstalled();
  rmSync(SCRATCH, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const done = [];
  const inTurn = async (some) => {
    for (const name of some) done.push(await runStep(name));
  };
  await Promise.all([
    inTurn(names.filter((name) => name === BESIDE)),
    inTurn(names.filter((name) => WITH_ONE_BESIDE.includes(name))),
  ]);
  await inTurn(names.filter((name) => name !== BESIDE && !WITH_ONE_BESIDE.includes(name)));
  const total = { ...NOTHING };
  for (const { counts } of done) {
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  console.log(`\n${done.map(({ line }) => line).join('\n')}\n`);
  const withoutData = done.flatMap(({ counts }) => counts.withoutData ?? []);
  if (withoutData.length > 0) {
    console.log('NOT TESTED, because the real data sets are absent:');
    for (const name of withoutData) console.log(`  ${name.replace(`: ${WITHOUT_DATA}`, '')}`);
    console.log('');
  }
  console.log(words(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
