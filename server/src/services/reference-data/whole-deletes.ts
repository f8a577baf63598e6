import type { Core } from '@strapi/strapi';
import { endDocument, KIND, type ReferenceUid } from './keys';

const isReference = (uid: string): uid is ReferenceUid => uid in KIND;

/**
 * Strapi deletes the languages of a document side by side, so that no lifecycle sees the last of them go:
 * it is looked at when all are gone, in the transaction that then is taken back.
 */
export const guardWholeDeletes = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const { documentId } = context.params as { documentId?: unknown };
    if (action !== 'delete' || !isReference(uid) || typeof documentId !== 'string') return next();
    const rowsOf = (): Promise<{ documentId: string; key: string }[]> =>
      strapi.db.query(uid).findMany({ where: { documentId }, select: ['documentId', 'key'] });
    return strapi.db.transaction(async () => {
      const before = await rowsOf();
      const result = await next();
      const [row] = before;
      if (row && before.length > 1 && (await rowsOf()).length === 0)
        await endDocument(strapi, uid, row);
      return result;
    });
  });
};
