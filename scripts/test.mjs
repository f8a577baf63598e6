/*
 * npm test [-- --only unit,server]
 *
 * Installs what is missing, runs every check in order and ends with one line of counts. Databases and
 * Chromium that aren't there are named and their suites skipped; under CI=true that is a failure. The real
 * data sets may be absent there as well: what was not tested for want of them stands above the counts, and
 * CX_TEST_REQUIRE_DATA=true makes it a failure.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { beginBareApps } from './bare-apps.mjs';
import { checkNode, ensureInstalled, ROOT, Stop } from './ensure-installed.mjs';
import { jest, NOTHING, RESULTS, start, WITHOUT_DATA } from './run-jest.mjs';

const SCRATCH = path.join(ROOT, 'tests/.tmp');

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

/** Checks and builds that keep a single processor busy; `panel` needs `build`. */
const SINGLE = {
  lint: command('lint', 'pipe'),
  typecheck: command('typecheck'),
  build: buildPlugin,
  panel: () => ensure('ensurePanelBuilt'),
};

/** Two rows of them, one beside the other, that take about as long. */
const BESIDE_EACH_OTHER = [
  ['typecheck', 'lint'],
  ['build', 'panel'],
];

/**
 * Projects of jest that keep all processors busy, together where it saves the wait for the last suite of
 * each; what is quick to say no comes first. From `server` on, suites need the built plugin.
 */
const PROJECTS = [
  ['unit', 'admin'],
  ['server', 'package', 'browser'],
];

/** Suites at a time: one a processor, two at least, and no more than the databases have connections for. */
const WORKERS = Math.min(4, Math.max(2, availableParallelism()));

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
  let apps = null;
  const inTurn = async (row) => {
    for (const name of row.filter((one) => chosen.includes(one))) {
      const step = await runStep([name], async () => [await SINGLE[name]()]);
      done.push(step);
      // Without a build of this run, jest sees to one before the package's tests, which then install their own.
      const isBuilt = name === 'build' && step.counts[0].failed === 0;
      if (isBuilt && chosen.includes('package')) apps = beginBareApps();
    }
  };
  await Promise.all(BESIDE_EACH_OTHER.map(inTurn));
  for (const group of PROJECTS) {
    const projects = group.filter((name) => chosen.includes(name));
    if (projects.includes('package')) await apps?.ready();
    if (projects.length > 0)
      done.push(await runStep(projects, () => jest(projects, [`--maxWorkers=${WORKERS}`])));
  }
  apps?.remove();
  return done;
};

/** Above the counts, so that nobody takes them for the whole. */
const nameWhatLacksData = (tests) => {
  if (tests.length === 0) return;
  console.log('NOT TESTED, because the real data sets are absent:');
  for (const name of tests) console.log(`  ${name.replace(`: ${WITHOUT_DATA}`, '')}`);
  console.log('');
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
  nameWhatLacksData(
    done.flatMap((step) => step.counts.flatMap(({ withoutData }) => withoutData ?? []))
  );
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
