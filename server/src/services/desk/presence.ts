import type { Core } from '@strapi/strapi';
import type { TellPresence } from '../../../../shared/contracts/complaint-desk';
import { getService } from '../get-service';
import type { DeskReader } from './reader';

/** Pages tell of themselves every few seconds; one that has not for so long is closed. */
const PRESENT_MILLISECONDS = 30_000;

/** Who has a case open, over all instances. */
export const createDeskPresenceService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws NotFoundError where there is none that the reader may see */
  async tell(
    reference: string,
    { writing }: TellPresence.Request,
    reader: DeskReader
  ): Promise<TellPresence.Response['data']> {
    const row = await getService('deskCases', { strapi }).row(reference, reader);
    const who = { id: reader.id, name: reader.name, writing };
    const { presence } = getService('store', { strapi });
    const others = await presence.tell(row.documentId, who, PRESENT_MILLISECONDS);
    return { others, sequence: row.sequence };
  },
});

export type DeskPresenceService = ReturnType<typeof createDeskPresenceService>;
