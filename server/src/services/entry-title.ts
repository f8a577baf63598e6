import type { Core } from '@strapi/strapi';

/** The Content Manager's part that knows by which field entries are called. */
interface ViewConfigurations {
  findConfiguration(type: { uid: string }): Promise<{ settings: { mainField: string } }>;
}

/** By which of its fields the Content Manager calls entries of a type. */
export const mainFieldOf = async (strapi: Core.Strapi, uid: string): Promise<string> => {
  const views = strapi
    .plugin('content-manager')
    .service('content-types') as unknown as ViewConfigurations;
  return (await views.findConfiguration({ uid })).settings.mainField;
};

/** What an entry is called; its document id where its field says nothing. */
export const entryTitle = (
  row: Record<string, unknown> & { documentId: string },
  mainField: string
): string => {
  const title = row[mainField];
  return (typeof title === 'string' ? title.trim() : '') || row.documentId;
};
