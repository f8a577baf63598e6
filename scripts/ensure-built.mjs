import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, run } from './ensure-installed.mjs';

const STAMPS = path.join(ROOT, 'node_modules/.cache/strapi-plugin-cx');
const LOCK = 'package-lock.json';

/** Everything that the plugin's build reads. */
const PLUGIN_SOURCES = ['server', 'admin', 'shared', 'package.json', 'tsconfig.json', LOCK];
/** Everything that the demo's admin panel is built from. */
const PANEL_SOURCES = ['dist/admin', 'demo/src/admin', 'demo/config', 'demo/package.json', LOCK];

const filesIn = (target) => {
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
};

/** SHA-256 of names and contents. */
const digestOf = (targets) => {
  const hash = createHash('sha256');
  const files = targets.flatMap((target) => filesIn(path.join(ROOT, target))).sort();
  for (const file of files) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
};

/**
 * Runs `build` unless its results are there and were made from just these sources.
 * @param {{ name: string, sources: string[], results: string[] }} what
 * @param {() => void} build
 */
const buildOnce = ({ name, sources, results }, build) => {
  const stamp = path.join(STAMPS, `${name}.sha256`);
  const digest = digestOf(sources);
  const there = results.every((file) => existsSync(path.join(ROOT, file)));
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  build();
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(stamp, digest);
};

/** Builds `dist/` when it is missing or was made from other sources. */
export const ensurePluginBuilt = () =>
  buildOnce(
    {
      name: 'plugin',
      sources: PLUGIN_SOURCES,
      results: ['dist/server/index.js', 'dist/admin/index.mjs'],
    },
    () => {
      console.log('Building the plugin …');
      run('npm', ['run', '--silent', 'build']);
    }
  );

/** Builds the demo's admin panel when it is missing or was made from another plugin or Strapi. */
export const ensurePanelBuilt = () =>
  buildOnce({ name: 'panel', sources: PANEL_SOURCES, results: ['demo/build/index.html'] }, () => {
    console.log('Building the demo’s admin panel; this takes about a minute …');
    run('npm', ['run', '--silent', 'build'], {
      cwd: path.join(ROOT, 'demo'),
      env: { ...process.env, NODE_ENV: 'production' },
    });
  });
