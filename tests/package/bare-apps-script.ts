import { execFileSync } from 'node:child_process';
import { PLUGIN_ROOT } from '../server/host/host-app';

/**
 * What a function of `scripts/bare-apps.mjs` returns; jest itself loads no ES modules.
 * @throws with what it said
 */
export const askBareApps = <Result>(
  what: 'packPlugin' | 'installBareApp',
  argument: string
): Result => {
  const script = `import('./scripts/bare-apps.mjs').then(async (apps) => {
    process.stdout.write(JSON.stringify(await apps.${what}(${JSON.stringify(argument)})));
  })`;
  const options = { cwd: PLUGIN_ROOT, encoding: 'utf8' } as const;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], options)
  ) as Result;
};
