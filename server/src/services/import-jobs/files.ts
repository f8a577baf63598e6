import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Options } from '../../config/options';
import { PLUGIN_ID } from '../../constants';

export const importOptions = (strapi: Core.Strapi): Options['import'] =>
  strapi.plugin(PLUGIN_ID).config('import') as Options['import'];

/** Which files an import has, by its id; the ending of a table with tabs tells how it is read. */
export interface ImportPaths {
  data: string;
  rejects: string;
}

const REJECTS = '.rejected.csv';

/** Where the files of imports lie, in a folder that outlives a restart. */
export const createImportFiles = (strapi: Core.Strapi) => {
  const folder = path.resolve(strapi.dirs.app.root, importOptions(strapi).folder);

  const pathsOf = ({ id, fileName }: { id: string; fileName: string }): ImportPaths => {
    const ending = /\.(?:tsv|tab)(?:\.gz)?$/i.test(fileName) ? 'tsv' : 'csv';
    return {
      data: path.join(folder, `${id}.${ending}`),
      rejects: path.join(folder, `${id}${REJECTS}`),
    };
  };

  return {
    pathsOf,
    prepare: () => mkdir(folder, { recursive: true, mode: 0o700 }),
    /** Bytes of a file; null where there is none. */
    sizeOf: (file: string): Promise<number | null> =>
      stat(file).then(
        ({ size }) => size,
        () => null
      ),
    async remove(job: { id: string; fileName: string }): Promise<void> {
      const { data, rejects } = pathsOf(job);
      await Promise.all([data, rejects].map((file) => rm(file, { force: true })));
    },
    /** Files that were last written before, with the import that each belongs to. */
    async olderThan(before: Date): Promise<{ id: string; file: string }[]> {
      const names = await readdir(folder).catch(() => []);
      const found: { id: string; file: string }[] = [];
      for (const name of names) {
        const file = path.join(folder, name);
        const { mtime } = await stat(file).catch(() => ({ mtime: new Date() }));
        if (mtime < before) found.push({ id: name.split('.')[0] ?? '', file });
      }
      return found;
    },
    delete: (file: string) => rm(file, { force: true }),
  };
};

export type ImportFiles = ReturnType<typeof createImportFiles>;
