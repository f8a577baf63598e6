import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = 20;

/** Something the person who started the script must know, in one sentence. */
export class Stop extends Error {}

/** @throws Stop when Node is too old for Strapi */
export const checkNode = () => {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE) {
    throw new Stop(`Node ${OLDEST_NODE} or newer is needed, this is ${process.versions.node}.`);
  }
};

/**
 * Runs a command in a folder and shows what it says.
 * @throws Stop when it fails
 */
export const run = (command, args, { cwd = ROOT, env = process.env } = {}) => {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit', shell });
  if (error || status !== 0) {
    throw new Stop(`"${[command, ...args].join(' ')}" failed; its last lines say why.`);
  }
};

const packagesOf = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages;

/** Packages of other platforms are in the lock file and never installed. */
const mayBeAbsent = ({ optional, devOptional, peer }) => optional || devOptional || peer;

/**
 * True when every package of the lock file is installed in its version. Compared by content: times of
 * files say nothing after a checkout.
 */
const isInstalled = () => {
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(ROOT, hidden))) return false;
  if (!existsSync(path.join(ROOT, 'package-lock.json'))) return true;
  const installed = packagesOf(hidden);
  return Object.entries(packagesOf('package-lock.json')).every(([folder, wanted]) => {
    if (folder === '' || wanted.link) return true;
    const found = installed[folder];
    return found ? found.version === wanted.version : Boolean(mayBeAbsent(wanted));
  });
};

/** Installs what is missing; needs no network when nothing is. */
export const ensureInstalled = () => {
  if (isInstalled()) return;
  const locked = existsSync(path.join(ROOT, 'package-lock.json'));
  console.log('Installing packages; this takes a few minutes the first time …');
  // A production environment would leave out what builds the plugin.
  run('npm', [locked ? 'ci' : 'install', '--include=dev', '--no-audit', '--no-fund']);
};
