import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { ensurePanelBuilt, ensurePluginBuilt } from './ensure-built.mjs';
import { checkNode, ensureInstalled, ROOT, Stop } from './ensure-installed.mjs';

const DEMO = path.join(ROOT, 'demo');
const fromDemo = createRequire(path.join(DEMO, 'package.json'));
const CHOICES = {
  CX_DEMO_DATA: ['retail', 'none'],
  DATABASE_CLIENT: ['sqlite', 'postgres', 'mysql'],
};

/** The environment as Strapi will see it: `demo/.env` fills in what is not set. */
const environment = () => {
  const fromStrapi = createRequire(fromDemo.resolve('@strapi/strapi/package.json'));
  const fromCore = createRequire(fromStrapi.resolve('@strapi/core/package.json'));
  const { config } = fromCore('dotenv');
  const env = { ...process.env };
  config({ path: process.env.ENV_PATH ?? path.join(DEMO, '.env'), processEnv: env, quiet: true });
  return env;
};

const checkChoices = (env) => {
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (env[name] && !choices.includes(env[name])) {
      throw new Stop(`${name} must be one of ${choices.join(', ')}, not "${env[name]}".`);
    }
  }
};

const portIsFree = (host, port) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE'));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });

const checkPort = async ({ HOST = '0.0.0.0', PORT = '1337' }) => {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(`PORT must be a whole number from 1 to 65535, not "${PORT}".`);
  }
  if (!(await portIsFree(HOST, port))) {
    throw new Stop(`Port ${port} is taken; choose another with PORT=${port + 1} npm run demo.`);
  }
};

/** Runs Strapi in production mode until it ends or is told to, and ends as it ended. */
const start = () => {
  const strapi = path.join(
    path.dirname(fromDemo.resolve('@strapi/strapi/package.json')),
    'bin/strapi.js'
  );
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: DEMO,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // A terminal's Ctrl-C has reached the child already; a second one would cut its farewell short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    if (signal) process.removeAllListeners(signal);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
};

const main = async () => {
  checkNode();
  ensureInstalled();
  const env = environment();
  checkChoices(env);
  await checkPort(env);
  ensurePluginBuilt();
  ensurePanelBuilt();
  start();
};

main().catch((error) => {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
});
