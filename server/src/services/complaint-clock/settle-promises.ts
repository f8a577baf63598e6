import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { forEachCase } from './in-batches';

const PAGE = 200;

/** Writes into the ledger that promises were missed whose due dates have passed. */
export const settlePromises = async (
  strapi: Core.Strapi,
  now: number,
  keep: () => Promise<boolean>
): Promise<number> => {
  const { slaLedger } = getService('store', { strapi });
  let settled = 0;
  for (;;) {
    const references = await slaLedger.unsettled(now, PAGE);
    const done = await forEachCase(strapi, references, keep, async (reference) => {
      await getService('complaints', { strapi }).settle(reference);
      return true;
    });
    settled += done;
    // A case whose ledger can't be written would be found again and again.
    if (references.length < PAGE || done < references.length) return settled;
  }
};
