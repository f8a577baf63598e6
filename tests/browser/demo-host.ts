import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileOf } from '../server/host/databases';
import { PLUGIN_ROOT } from '../server/host/host-app';
import { createPreparedDatabase } from '../server/host/prepared-databases';
import { freePort, untilHealthy } from '../package/strapi-process';

const DEMO = path.join(PLUGIN_ROOT, 'demo');

interface Credentials {
  url: string;
  adminEmail: string;
  adminPassword: string;
  apiToken: string;
}

/** The demo in production, with its admin panel, on a database of its own without sample data. */
export interface DemoHost extends Credentials {
  /** Its SQLite database. */
  databaseFile: string;
  stop(): Promise<void>;
}

interface Running {
  credentials: Credentials;
  stop(): Promise<void>;
}

const run = async (databaseFile: string): Promise<Running> => {
  const credentials = `${databaseFile}.credentials.json`;
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
    credentials: JSON.parse(fs.readFileSync(credentials, 'utf8')) as Credentials,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(credentials, { force: true });
    },
  };
};

/** The first of a run boots the demo on an empty database; the others get a copy of what that leaves. */
export const startDemo = async (): Promise<DemoHost> => {
  const database = await createPreparedDatabase('sqlite', 'demo', async (empty) =>
    (await run(fileOf(empty))).stop()
  );
  const databaseFile = fileOf(database);
  const { credentials, stop } = await run(databaseFile);
  return {
    ...credentials,
    databaseFile,
    async stop() {
      await stop();
      await database.drop();
    },
  };
};
