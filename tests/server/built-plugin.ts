import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SCRATCH } from './host/databases';
import { PLUGIN_ROOT } from './host/host-app';

/** Builds `dist` where it is missing or older than its sources, unless `CX_TEST_NO_BUILD=true`. */
export const build = (): void => {
  if (process.env.CX_TEST_NO_BUILD === 'true') return;
  const script = "import('./scripts/ensure-built.mjs').then((built) => built.ensurePluginBuilt())";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: PLUGIN_ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The plugin could not be built.');
};

const copyBuilt = (): string => {
  build();
  const name = `built-${process.pid}-${randomBytes(4).toString('hex')}`;
  const folder = path.join(SCRATCH, 'plugins', name);
  for (const part of ['dist', 'bin', 'package.json', 'strapi-server.js']) {
    fs.cpSync(path.join(PLUGIN_ROOT, part), path.join(folder, part), { recursive: true });
  }
  return folder;
};

let copy: string | undefined;

/** A copy of the built plugin, as it was when this was first asked for: a later build leaves it alone. */
export const builtPlugin = {
  folder: (): string => (copy ??= copyBuilt()),
  remove(): void {
    if (copy) fs.rmSync(copy, { recursive: true, force: true });
    copy = undefined;
  },
};
