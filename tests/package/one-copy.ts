import fs from 'node:fs';
import path from 'node:path';

/** Packages whose errors, contexts and stores work only when Strapi and the plugin share them. */
const SHARED = ['@strapi/utils', '@strapi/design-system', '@strapi/icons', 'react-intl'];

const nestedIn = (modules: string): string[] => {
  const owners = fs
    .readdirSync(path.join(modules, '@strapi'))
    .map((name) => path.join('@strapi', name))
    .concat('strapi-plugin-cx');
  return owners.flatMap((owner) =>
    SHARED.map((name) => path.join(owner, 'node_modules', name)).filter((folder) =>
      fs.existsSync(path.join(modules, folder))
    )
  );
};

/**
 * An ordinary peer dependency makes npm install the newest version beside the host's own; Strapi's parts
 * then each get a copy of theirs, `instanceof` fails between them, and a refusal with 400 becomes a 500.
 * Optional peers are not installed by npm, so the plugin finds the host's.
 */
export const expectOneCopyOfEach = (appDir: string): void => {
  const modules = path.join(appDir, 'node_modules');
  expect(nestedIn(modules)).toEqual([]);
  for (const name of SHARED) expect(fs.existsSync(path.join(modules, name))).toBe(true);
};
