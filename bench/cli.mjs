import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PLUGIN } from './host-app.mjs';

const POLL_MILLISECONDS = 100;

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Highest resident memory of a process and its children so far, in kilobytes. */
const peakOf = (pid) => {
  if (process.platform !== 'linux') {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]));
  }
  const own = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + peakOf(child), own);
};

const nodeOptions = () => (process.env.CX_BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean);

/**
 * Runs `strapi-cx` as a person does, in a process of its own.
 * @returns what it printed, its seconds from start to end and its peak memory in megabytes
 */
export const runCli = async (app, args) => {
  const begin = performance.now();
  const program = path.join(PLUGIN, 'bin/strapi-cx.js');
  const child = spawn(process.execPath, [...nodeOptions(), program, ...args, '--app', app.folder], {
    cwd: app.folder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  let printed = '';
  let trouble = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (trouble = (trouble + text).slice(-4_000)));
  let peak = 0;
  const poll = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), POLL_MILLISECONDS);
  const [code] = await once(child, 'close');
  clearInterval(poll);
  process.off('exit', end);
  if (code !== 0) throw new Error(`strapi-cx ${args[0]} ended with ${code}: ${trouble}${printed}`);
  return { printed, seconds: (performance.now() - begin) / 1000, peakMegabytes: peak / 1024 };
};
