import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { TestDatabase } from '../host';
import { writeHostApp, type HostAppOptions, type HostAppSpec } from '../host/host-app';
import { builtPlugin } from '../built-plugin';

const START = `
process.on('disconnect', () => process.exit());
const { createStrapi } = require('@strapi/strapi');
createStrapi({ appDir: __dirname, distDir: __dirname }).start().then((app) => {
  process.send(app.server.httpServer.address().port);
});
`;

/** Nobody is refused, but everybody is counted. */
export const UNLIMITED = {
  intake: {
    rateLimit: { points: 1_000_000, perSiteKey: { points: 1_000_000, seconds: 60 } },
  },
};

/** An app with the built plugin on this database, for {@link startChild}; any number may run at once. */
export const writeChildApp = (
  database: TestDatabase,
  options: HostAppOptions & Pick<HostAppSpec, 'entry'> = {}
): string => {
  const appDir = writeHostApp({
    ...options,
    cx: { ...options.cx, ...UNLIMITED },
    connection: database.connection,
    pluginFolder: builtPlugin.folder(),
  });
  fs.writeFileSync(path.join(appDir, 'start.js'), START);
  return appDir;
};

export interface ChildHost {
  url: string;
  /** A message for the process. */
  tell(message: string): void;
  /** Sends the signal and waits for the end of the process. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

const portOf = (child: ChildProcess, output: () => string): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (port) => resolve(port as number));
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}:\n${output()}`)));
  });

/** Starts a real Strapi process and waits until it listens. */
export const startChild = async (appDir: string): Promise<ChildHost> => {
  const child = fork(path.join(appDir, 'start.js'), {
    cwd: appDir,
    silent: true,
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-8000)));
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await portOf(child, () => output);
  return {
    url: `http://127.0.0.1:${port}`,
    tell: (message) => void child.send(message),
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
};
