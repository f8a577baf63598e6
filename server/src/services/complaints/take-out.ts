import type { Core } from '@strapi/strapi';
import type { ComplaintRow } from '../../store/complaint-types';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { readPiece, type CasePiece } from './case-pieces';
import { reckon } from './reckon';

/** Taking out of cases what an import brought in. */
export const createTakingOut = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });

  /** The complainant said how it went: nothing that could be asked for again. */
  const isRated = async ({ documentId }: ComplaintRow): Promise<boolean> =>
    ((await store().complaintSurveys.latest(documentId))?.answeredAt ?? null) !== null;

  /**
   * One piece. What time alone did since rests upon it and goes with it; what people did stays, and so does
   * then what was brought in before it.
   * @returns whether it was taken out
   */
  const takeOutPiece = async (
    trx: Transaction,
    { reference, first, last }: CasePiece
  ): Promise<boolean> => {
    const row = await store().complaints.lock(trx, reference);
    if (!row) return true;
    const events = await store().complaints.eventsOf(row.documentId);
    const since = events.filter(({ sequence }) => sequence > last);
    if (since.some(({ by }) => by.role !== 'system') || (await isRated(row))) return false;
    if (first === 1) {
      await store().complaints.remove(trx, row.documentId);
      return true;
    }
    const kept = events.filter(({ sequence }) => sequence < first);
    const { projection, promises } = await reckon(row, kept, { strapi });
    await store().complaints.rewind(trx, row, { projection, events: kept, promises });
    return true;
  };

  return {
    /**
     * Undoes what an import brought, by the names of its pieces: whole cases are removed, others taken back to
     * where they stood.
     * @returns references of the cases that stay as they are, because somebody has touched them since
     */
    async takeOut(trx: Transaction, names: readonly string[]): Promise<string[]> {
      const stay: string[] = [];
      for (const name of [...names].sort()) {
        const piece = readPiece(name);
        if (!(await takeOutPiece(trx, piece))) stay.push(piece.reference);
      }
      return stay;
    },
  };
};
