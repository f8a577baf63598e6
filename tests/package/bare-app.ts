import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PLUGIN_ROOT } from '../server/host/host-app';
import { freePort, untilHealthy } from './strapi-process';

export const SITE_KEY = 'package-test-key';

/** The versions that every Strapi of these tests is installed with. */
const ALONGSIDE = {
  'better-sqlite3': '12.8.0',
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-router-dom': '6.30.3',
  'styled-components': '6.1.19',
};

const secret = (): string => randomBytes(16).toString('hex');

const CONFIG: Record<string, object> = {
  server: { app: { keys: [secret()] }, logger: { updates: { enabled: false } } },
  admin: {
    auth: { secret: secret() },
    apiToken: { salt: secret() },
    transfer: { token: { salt: secret() } },
    secrets: { encryptionKey: secret() },
  },
  api: { rest: { defaultLimit: 25, maxLimit: 100 } },
  database: {
    connection: {
      client: 'sqlite',
      connection: { filename: '.tmp/data.db' },
      useNullAsDefault: true,
    },
  },
  middlewares: [
    'logger',
    'errors',
    'security',
    'cors',
    'poweredBy',
    'query',
    'body',
    'session',
    'favicon',
    'public',
  ].map((name) => `strapi::${name}`),
  plugins: {
    'users-permissions': { config: { jwtSecret: secret() } },
    cx: {
      config: { intake: { siteKeys: [{ name: 'Package', key: SITE_KEY, origins: [] }] } },
    },
  },
};

const write = (folder: string, file: string, text: string): void => {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
};

/** Scripts stay off, for compiling SQLite takes minutes; ours is compiled for this very Node. */
const installPackages = (folder: string): void => {
  const options = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { status, stdout, stderr } = spawnSync('npm', ['install', ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm install failed:\n${stdout}${stderr}`);
  const binary = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';
  fs.mkdirSync(path.dirname(path.join(folder, binary)), { recursive: true });
  fs.copyFileSync(path.join(PLUGIN_ROOT, binary), path.join(folder, binary));
};

/**
 * An app as `create-strapi` makes it, with the packed plugin installed from the registry's client.
 * It lies outside this project: nothing here can lend it a package that the plugin forgot to declare.
 */
export const installBareApp = (strapi: string, tarball: string): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-bare-'));
  fs.copyFileSync(tarball, path.join(folder, 'plugin.tgz'));
  const manifest = {
    name: 'bare-app',
    version: '0.0.0',
    private: true,
    dependencies: {
      '@strapi/plugin-users-permissions': strapi,
      '@strapi/strapi': strapi,
      ...ALONGSIDE,
      'strapi-plugin-cx': 'file:plugin.tgz',
    },
    strapi: { uuid: false, telemetryDisabled: true },
  };
  write(folder, 'package.json', JSON.stringify(manifest, null, 2));
  for (const [name, value] of Object.entries(CONFIG)) {
    write(folder, `config/${name}.js`, `module.exports = ${JSON.stringify(value, null, 2)};\n`);
  }
  write(
    folder,
    'config/server.js',
    `module.exports = ({ env }) => ({ ...${JSON.stringify(CONFIG.server)}, host: env('HOST'), port: env.int('PORT') });\n`
  );
  write(folder, 'src/index.js', 'module.exports = {};\n');
  write(folder, 'src/admin/app.js', 'export default { config: {}, bootstrap() {} };\n');
  write(folder, 'public/uploads/.gitkeep', '');
  fs.mkdirSync(path.join(folder, '.tmp'));
  fs.copyFileSync(path.join(PLUGIN_ROOT, 'demo/favicon.png'), path.join(folder, 'favicon.png'));
  installPackages(folder);
  return folder;
};

const STRAPI = 'node_modules/@strapi/strapi/bin/strapi.js';
const ENVIRONMENT = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };

/** `strapi build`. @throws with its output */
export const buildAdmin = (folder: string): void => {
  execFileSync(process.execPath, [STRAPI, 'build'], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: 'pipe',
  });
};

export interface RunningApp {
  url: string;
  stop(): Promise<void>;
}

/** `strapi start`, until it answers. */
export const startApp = async (folder: string): Promise<RunningApp> => {
  const port = await freePort();
  const child = spawn(process.execPath, [STRAPI, 'start'], {
    cwd: folder,
    env: { ...ENVIRONMENT, HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'pipe',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(child, url);
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
