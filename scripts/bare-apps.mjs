/* What the package's tests are made of: the packed plugin, and apps outside the project that it is installed in. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

/** The versions that each is installed with. */
const ALONGSIDE = {
  'better-sqlite3': '12.8.0',
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-router-dom': '6.30.3',
  'styled-components': '6.1.19',
};

const readManifest = () => JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** The Strapi that the plugin is made with, and the oldest in which it says that it runs. */
const strapiVersions = () => {
  const { devDependencies, peerDependencies } = readManifest();
  const name = '@strapi/strapi';
  return [devDependencies[name], peerDependencies[name].replace('^', '')];
};

/** @returns what npm printed; @throws Error with what it said */
const npm = async (cwd, args) => {
  const child = spawn('npm', args, { cwd, stdio: 'pipe' });
  const printed = [];
  const said = [];
  child.stdout.on('data', (part) => printed.push(part));
  child.stderr.on('data', (part) => said.push(part));
  const [status] = await once(child, 'close');
  const text = String(Buffer.concat(printed));
  if (status === 0) return text;
  throw new Error(`npm ${args[0]} failed:\n${text}${Buffer.concat(said)}`);
};

/**
 * Packs the built plugin into a folder.
 * @returns {Promise<{ file: string, files: string[] }>} the tarball, and the paths in it
 */
export const packPlugin = async (folder) => {
  const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
  const [{ filename, files }] = JSON.parse(await npm(ROOT, ['pack', ...options]));
  return { file: path.join(folder, filename), files: files.map((each) => each.path) };
};

/** Scripts stay off, for compiling SQLite takes minutes. */
const INSTALL = ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];

/** The project's own SQLite is compiled for this very Node. */
const lendSqlite = (folder) => {
  const binary = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  mkdirSync(path.dirname(path.join(folder, binary)), { recursive: true });
  copyFileSync(path.join(ROOT, binary), path.join(folder, binary));
};

/**
 * Installs Strapi in this version and the packed plugin, as a site has them, into a folder outside the project, where
 * nothing can lend the plugin a package that it forgot to declare.
 * @returns the folder, to be removed by the caller
 */
export const installBareApp = async (strapi) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cx-bare-'));
  try {
    const { file } = await packPlugin(folder);
    const manifest = {
      name: 'bare-app',
      version: '0.0.0',
      private: true,
      dependencies: {
        '@strapi/plugin-users-permissions': strapi,
        '@strapi/strapi': strapi,
        ...ALONGSIDE,
        'strapi-plugin-cx': `file:${file}`,
      },
      strapi: { uuid: false, telemetryDisabled: true },
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
    await npm(folder, INSTALL);
    lendSqlite(folder);
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};

/** Where the tests look for what was installed before they began: version of Strapi → folder, as JSON. */
const INSTALLED = 'CX_TEST_BARE_APPS';

/**
 * Begins to install an app of each version, one after another, from the plugin as it is built now: most of it is waiting
 * for the registry, while others work.
 */
export const beginBareApps = () => {
  const installed = {};
  const installAll = async () => {
    for (const version of strapiVersions()) installed[version] = await installBareApp(version);
  };
  // A test that finds none installs its own, and says then what is in the way.
  const all = installAll().catch(() => undefined);
  return {
    /** Waits for their end; tests that are started afterwards find them. */
    async ready() {
      await all;
      process.env[INSTALLED] = JSON.stringify(installed);
    },
    remove() {
      for (const folder of Object.values(installed))
        rmSync(folder, { recursive: true, force: true });
    },
  };
};
