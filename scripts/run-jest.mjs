import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

export const RESULTS = path.join(ROOT, 'tests/.tmp/results');
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** By which tests name themselves that the real data sets are absent for, see tests/real-data.ts. */
export const WITHOUT_DATA = 'left out, because the real data sets are absent';

/** Runs a program and tells whether it ended well. */
export const start = async (command, args, stdio = 'inherit') => {
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd: ROOT, shell, stdio });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  return status === 0;
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
  const skipped = having('pending').map(({ fullName }) => fullName);
  for (const name of skipped) console.error(`SKIPPED: ${name}`);
  return {
    passed: having('passed').length,
    failed: having('failed').length + broken.length,
    skipped: skipped.length,
    withoutData: skipped.filter((name) => name.endsWith(WITHOUT_DATA)),
  };
};

/** For jest and its workers: room for what Strapi and React make and drop at once spares 5 to 10 % of the processor. */
const NODE_FLAGS = ['--max-semi-space-size=64'];

/** Runs jest once over these projects and returns the counts of each, in order. */
export const jest = async (projects, options, stdio) => {
  const file = path.join(RESULTS, `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const bin = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = [...options, '--json', `--outputFile=${file}`, '--selectProjects', ...projects];
  const ok = await start(process.execPath, [...NODE_FLAGS, bin, ...args], stdio);
  if (!existsSync(file)) return projects.map(() => ({ ...NOTHING, failed: 1 }));
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const counts = projects.map((project) => countsOf(project, result));
  // Jest may say no to what no suite shows, such as an error in a teardown.
  if (!ok && counts.every(({ failed }) => failed === 0)) counts[0].failed = 1;
  return counts;
};
