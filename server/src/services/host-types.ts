import type { Core } from '@strapi/strapi';
import { RULES, type OptionPath } from '../config/rules';

/** @throws Error in one sentence that names an option of `config/plugins` and what it must be */
export const refuseOption = (path: OptionPath, value: unknown): never => {
  throw new Error(
    `strapi-plugin-cx: option "${path}" in config/plugins must be ${RULES[path].expected}, not ${JSON.stringify(value)}.`
  );
};

/** @throws Error as {@link refuseOption}, where the host has no such collection type */
export const checkCollectionType = (
  path: OptionPath,
  uid: string | null,
  { strapi }: { strapi: Core.Strapi }
): void => {
  if (uid === null) return;
  const type = Object.values(strapi.contentTypes).find((one) => one.uid === uid);
  if (type?.kind !== 'collectionType' || !strapi.db.metadata.has(uid)) refuseOption(path, uid);
};
