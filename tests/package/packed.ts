import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../server/built-plugin';
import { PLUGIN_ROOT } from '../server/host/host-app';

export interface Packed {
  /** The tarball. */
  file: string;
  /** Paths in it. */
  files: string[];
}

/** `npm pack` of the built plugin into this folder. */
export const packPlugin = (folder: string): Packed => {
  build();
  fs.mkdirSync(folder, { recursive: true });
  const output = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: PLUGIN_ROOT, encoding: 'utf8' }
  );
  const [packed] = JSON.parse(output) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm pack said ${output}`);
  return {
    file: path.join(folder, packed.filename),
    files: packed.files.map((file) => file.path),
  };
};

/** Unpacks the tarball and returns its `package` folder. */
export const unpack = ({ file }: Packed): string => {
  const folder = path.dirname(file);
  const { status, stderr } = spawnSync('tar', ['-xzf', file, '-C', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path.join(folder, 'package');
};
