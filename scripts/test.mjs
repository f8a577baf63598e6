/*
 * npm test [-- --only unit,server]
 *
 * Installs what is missing, runs every check in order and ends with one line of counts. Databases and
 * Chromium that aren't there are named and their suites skipped; under CI=true that is a failure.
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

/** A build that leaves its stamp, so that no later suite builds again; in a process of its own, for it blocks. */
const ensure = async (what) => {
  const script = `(await import('./scripts/ensure-built.mjs')).${what}()`;
  const ok = await start(process.execPath, ['--input-type=module', '--eval', script]);
  return { ...NOTHING, [ok ? 'passed' : 'failed']: 1 };
};

const buildPlugin = async () => {
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const built = await ensure('ensurePluginBuilt');
  return built.failed > 0 ? built : command('verify')();
};

/** Counts of the tests of one project; a suite that could not run counts as one that failed. */
const countsOf = (project, { testResults }) => {
  const folder = path.join(ROOT, 'tests', project) + path.sep;
  const suites = testResults.filter(({ name }) => name.startsWith(folder));
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const having = (wanted) => tests.filter(({ status }) => status === wanted);
  const broken = suites.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  );
  const skipped = having('pending');
  for (const { fullName } of skipped) console.error(`SKIPPED: ${fullName}`);
  return {
    passed: having('passed').length,
    failed: having('failed').length + broken.length,
    skipped: skipped.length,
  };
};

/** Runs jest once over these projects and returns the counts of each, in order. */
const jest = async (projects, options, stdio) => {
  const file = path.join(RESULTS, `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const bin = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = [...options, '--json', `--outputFile=${file}`, '--selectProjects', ...projects];
  const ok = await start(process.execPath, [bin, ...args], stdio);
  if (!existsSync(file)) return projects.map(() => ({ ...NOTHING, failed: 1 }));
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const counts = projects.map((project) => countsOf(project, result));
  // Jest may say no to what no suite shows, such as an error in a teardown.
  if (!ok && counts.every(({ failed }) => failed === 0)) counts[0].failed = 1;
  return counts;
};

/** Checks and builds that keep a single processor busy; `panel` needs `build`. */
const SINGLE = {
  lint: command('lint', 'pipe'),
  unit: async () => (await jest(['unit'], ['--maxWorkers=1'], 'pipe'))[0],
  typecheck: command('typecheck'),
  build: buildPlugin,
  panel: () => ensure('ensurePanelBuilt'),
};

/** Two rows of them, one beside the other, that take about as long. */
const BESIDE_EACH_OTHER = [
  ['lint', 'unit'],
  ['typecheck', 'build', 'panel'],
];

/**
 * Projects of jest that keep all processors busy, together where it saves the wait for the last suite of
 * each; what is quick to say no comes first. From `server` on, suites need the built plugin.
 */
const PROJECTS = [['admin'], ['server', 'package', 'browser']];

const NAMES = [...BESIDE_EACH_OTHER.flat(), ...PROJECTS.flat()];

const chosenNames = () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return NAMES;
  const names = values.only.split(',');
  const wrong = names.find((name) => !NAMES.includes(name));
  if (wrong === undefined) return names;
  throw new Stop(`--only takes ${NAMES.join(', ')}, not "${wrong}".`);
};

const words = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** What a step that covers these names counted for each, and how long it took. */
const runStep = async (names, work) => {
  const began = Date.now();
  console.log(`\n=== ${names.join(', ')} ===`);
  const counts = await work();
  const seconds = Math.round((Date.now() - began) / 1000);
  const lines = names.map((name, index) => `${name.padEnd(10)} ${words(counts[index])}`);
  lines[lines.length - 1] += ` (${names.length > 1 ? 'together ' : ''}${seconds} s)`;
  return { counts, lines };
};

/** All chosen steps; each is `{ counts, lines }`. */
const runAll = async (chosen) => {
  const done = [];
  const inTurn = async (row) => {
    for (const name of row.filter((one) => chosen.includes(one)))
      done.push(await runStep([name], async () => [await SINGLE[name]()]));
  };
  await Promise.all(BESIDE_EACH_OTHER.map(inTurn));
  for (const group of PROJECTS) {
    const projects = group.filter((name) => chosen.includes(name));
    if (projects.length > 0)
      done.push(await runStep(projects, () => jest(projects, ['--maxWorkers=2'])));
  }
  return done;
};

const main = async () => {
  checkNode();
  const chosen = chosenNames();
  ensureInstalled();
  rmSync(SCRATCH, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const done = await runAll(chosen);
  const total = { ...NOTHING };
  for (const counts of done.flatMap((step) => step.counts)) {
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  console.log(`\n${done.flatMap(({ lines }) => lines).join('\n')}\n`);
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
