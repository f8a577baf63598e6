import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PLUGIN_ROOT } from '../../server/host/host-app';
import { SCRATCH } from '../../server/host/databases';
import {
  ALLOWED_CODE,
  ALLOWED_IMPORTS,
  IMPORT_TRESPASSES,
  LINT_TRESPASSES,
  SHARED_CODE,
  SHARED_IMPORTS,
} from './trespasses';

const root = path.join(SCRATCH, `borders-${process.pid}`);

const write = (files: Record<string, string>): void => {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(root, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, `${text}\n`);
  }
};

const run = (script: string, ...args: string[]): string => {
  const bin = path.join(PLUGIN_ROOT, 'node_modules', script);
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!stdout) throw new Error(stderr);
  return stdout;
};

/** `rule file` for everything that was found. */
const cruise = (): string[] => {
  const config = path.join(PLUGIN_ROOT, '.dependency-cruiser.cjs');
  const folders = ['server', 'admin', 'shared', 'widget'];
  const json = run(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...folders,
    '-c',
    config,
    '-T',
    'json'
  );
  const { summary } = JSON.parse(json) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
};

const lint = (): string[] => {
  const results = JSON.parse(run('eslint/bin/eslint.js', '.', '--format', 'json')) as {
    filePath: string;
    messages: { ruleId: string | null; message: string }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId ?? message} ${path.relative(root, filePath)}`)
  );
};

const culprits = (trespasses: Record<string, Record<string, string>>): [string, string][] =>
  Object.entries(trespasses).map(([rule, files]) => [rule, Object.keys(files)[0]!]);

beforeAll(() => {
  for (const files of Object.values({ ...IMPORT_TRESPASSES, ...LINT_TRESPASSES })) write(files);
  for (const [, file, text] of [...SHARED_IMPORTS, ...SHARED_CODE]) write({ [file]: text });
  write(ALLOWED_IMPORTS);
  write(ALLOWED_CODE);
  for (const file of ['package.json', 'tsconfig.json']) {
    fs.copyFileSync(path.join(PLUGIN_ROOT, file), path.join(root, file));
  }
  write({
    // The project's own rules, but those that need types: this tree belongs to no program.
    'eslint.config.mjs': `import tseslint from 'typescript-eslint';
      import config from '../../../eslint.config.mjs';
      export default [...config, tseslint.configs.disableTypeChecked];`,
  });
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('borders between the rooms', () => {
  let found: string[];

  beforeAll(() => {
    found = cruise();
  });

  it.each(culprits(IMPORT_TRESPASSES))('%s is noticed', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(SHARED_IMPORTS)('%s is noticed in %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it('leaves no rule unproved', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS configuration
    const { forbidden } = require('../../../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    expect(Object.keys(IMPORT_TRESPASSES).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.keys(ALLOWED_IMPORTS))('%s is allowed', (file) => {
    expect(found.filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
  });
});

describe('the linter', () => {
  let found: string[];

  beforeAll(() => {
    found = lint();
  });

  it.each(culprits(LINT_TRESPASSES))('%s is noticed', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(SHARED_CODE)('%s is noticed in %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it.each(Object.keys(ALLOWED_CODE))('%s is allowed', (file) => {
    expect(found.filter((violation) => violation.endsWith(` ${file}`))).toEqual([]);
  });
});
