import { spawnSync } from 'node:child_process';
import { PLUGIN_ROOT } from '../server/host/host-app';
import findDatabases from '../server/host/find-databases';
import { chromiumPath } from './chromium';

const buildDemo = (): void => {
  if (process.env.CX_TEST_NO_BUILD === 'true') return;
  const script =
    "import('./scripts/ensure-built.mjs').then((built) => { built.ensurePluginBuilt(); built.ensurePanelBuilt(); })";
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: PLUGIN_ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The demo could not be built.');
};

/** Jest's global setup: one build, before suites start their demos side by side. */
export default async (): Promise<void> => {
  await findDatabases();
  if (chromiumPath()) buildDemo();
};
