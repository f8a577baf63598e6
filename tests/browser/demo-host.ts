import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { SCRATCH } from '../server/host/databases';
import { PLUGIN_ROOT } from '../server/host/host-app';
import { freePort, untilHealthy } from '../package/strapi-process';

const DEMO = path.join(PLUGIN_ROOT, 'demo');

interface Credentials {
  url: string;
  adminEmail: string;
  adminPassword: string;
  apiToken: string;
}

/** The demo in production, with its admin panel, on an empty database of its own. */
export interface DemoHost extends Credentials {
  /** Its SQLite database. */
  databaseFile: string;
  stop(): Promise<void>;
}

export const startDemo = async (): Promise<DemoHost> => {
  const folder = path.join(SCRATCH, `browser-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  const credentials = path.join(folder, 'credentials.json');
  const databaseFile = path.join(folder, 'demo.db');
  const port = await freePort();
  const bin = path.join(PLUGIN_ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
  const child = spawn(process.execPath, [bin, 'start'], {
    cwd: DEMO,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: databaseFile,
      CX_DEMO_DATA: 'none',
      CX_DEMO_CREDENTIALS: credentials,
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: 'pipe',
  });
  await untilHealthy(child, `http://127.0.0.1:${port}`);
  return {
    ...(JSON.parse(fs.readFileSync(credentials, 'utf8')) as Credentials),
    databaseFile,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};
