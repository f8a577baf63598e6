import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PLUGIN_ROOT } from '../server/host/host-app';
import { askBareApps } from './bare-apps-script';
import { freePort, untilHealthy } from './strapi-process';

export const SITE_KEY = 'package-test-key';

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

/** What the run of all tests has installed before; otherwise it is installed now. */
const installedApp = (strapi: string): string => {
  const installed = JSON.parse(process.env.CX_TEST_BARE_APPS ?? '{}') as Record<string, string>;
  return installed[strapi] ?? askBareApps<string>('installBareApp', strapi);
};

/** An app as `create-strapi` makes it, with the packed plugin in it, outside this project. */
export const createBareApp = (strapi: string): string => {
  const folder = installedApp(strapi);
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
