#!/usr/bin/env node
'use strict';

/* Loads the host application without HTTP and hands the command to the plugin's `cli` service. */

const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Writable } = require('node:stream');
const { parseArgs } = require('node:util');
const v8 = require('node:v8');

/*
 * A command works beside the site, on the same machine: garbage is collected when there is as much of it as
 * of what is in use, not only at several times that.
 */
v8.setFlagsFromString('--heap-growing-percent=100');

/** Strapi's own log must not mix with an export: it goes to stderr, our results to stdout. */
const takeStdout = () => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  // An export is often cut short by its reader (`| head`); that is no error.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return new Writable({
    decodeStrings: false,
    write: (chunk, encoding, done) => void write(chunk, encoding, done),
  });
};

const appFolder = (argv) => {
  const { values } = parseArgs({
    args: argv,
    options: { app: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  return path.resolve(typeof values.app === 'string' ? values.app : '.');
};

const strapiOf = (appDir) => {
  if (!existsSync(path.join(appDir, 'package.json'))) {
    throw new Error(`${appDir} is no Strapi application; name it with --app DIR`);
  }
  try {
    return require(require.resolve('@strapi/strapi', { paths: [appDir] }));
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`Strapi is not installed in ${appDir}; run npm install there`);
  }
};

/**
 * Where the application's JavaScript lies: as `strapi start` finds it. A TypeScript application is compiled
 * only when it never was, because on a production machine its sources or their types may be missing.
 */
const appContext = async (appDir, compileStrapi) => {
  const strapiDir = path.dirname(
    require.resolve('@strapi/strapi/package.json', { paths: [appDir] })
  );
  const typescript = require(require.resolve('@strapi/typescript-utils', { paths: [strapiDir] }));
  if (!(await typescript.isUsingTypeScript(appDir))) return { appDir, distDir: appDir };
  const distDir = await typescript.resolveOutDir(appDir);
  return existsSync(distDir) ? { appDir, distDir } : compileStrapi({ appDir });
};

/** Configuration and .env are found as under the `strapi` command: from the application's folder. */
const loadApp = async (appDir) => {
  const { compileStrapi, createStrapi } = strapiOf(appDir);
  process.chdir(appDir);
  const app = createStrapi(await appContext(appDir, compileStrapi));
  await app.load();
  return app;
};

/** The first Ctrl-C lets the chunk under way be committed; the second ends at once. */
const watchSignals = () => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Strapi would close the database under a transaction.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
};

const main = async () => {
  const argv = process.argv.slice(2);
  const cwd = process.cwd();
  const stdout = takeStdout();
  if (argv.length === 0 || argv.some((word) => ['help', '--help', '-h'].includes(word))) {
    stdout.write(readFileSync(path.join(__dirname, 'usage.txt'), 'utf8'));
    return argv.length === 0 ? 1 : 0;
  }
  const app = await loadApp(appFolder(argv));
  try {
    const plugin = app.plugin('cx');
    if (!plugin) throw new Error('the plugin cx is not enabled in this application');
    const signal = watchSignals();
    return await plugin.service('cli').run(argv, { cwd, stdout, stderr: process.stderr, signal });
  } finally {
    await app.destroy();
  }
};

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`strapi-cx: ${error.message}\n`);
    process.exit(1);
  }
);
