import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('host-process.mjs', import.meta.url));

/** Node's own options for the host, as in `CX_BENCH_NODE_OPTIONS="--cpu-prof"`. */
const nodeOptions = () => (process.env.CX_BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean);

/**
 * Starts an app in production mode in a process of its own.
 * @returns `ask(task, parameters)` runs one of `tasks/` in that process and gives its result
 */
export const startHost = async (app) => {
  const child = fork(PROCESS, [app.folder], {
    cwd: app.folder,
    execArgv: nodeOptions(),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the host in ${path.basename(app.folder)} ended with code ${code}`);
  });
  // Whoever waits for an answer hears of it; an end that was asked for is none's trouble.
  ended.catch(() => undefined);
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    if (message.error) throw new Error(message.error);
    return message.result;
  };
  await answer();
  return {
    ask(task, parameters = {}) {
      child.send({ task, parameters });
      return answer();
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.send({ task: 'stop' });
      await ended.catch(() => undefined);
    },
  };
};

/** Runs work against a started app and stops it, however the work ends. */
export const withHost = async (app, work) => {
  const host = await startHost(app);
  try {
    return await work(host);
  } finally {
    await host.stop();
  }
};
