import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { askBareApps } from './bare-apps-script';

export interface Packed {
  /** The tarball. */
  file: string;
  /** Paths in it. */
  files: string[];
}

/** `npm pack` of the built plugin into this folder. */
export const packPlugin = (folder: string): Packed => {
  fs.mkdirSync(folder, { recursive: true });
  return askBareApps<Packed>('packPlugin', folder);
};

/** Unpacks the tarball and returns its `package` folder. */
export const unpack = ({ file }: Packed): string => {
  const folder = path.dirname(file);
  const { status, stderr } = spawnSync('tar', ['-xzf', file, '-C', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path.join(folder, 'package');
};
