import type { Core } from '@strapi/strapi';
import type { ComplaintAttachment } from '../../../../shared/contracts/complaint-filing';
import { getService } from '../get-service';

/** Attached files by the ids that events name; one that is gone is named by its id. */
export const attachmentsOf = async (
  ids: readonly string[],
  { strapi }: { strapi: Core.Strapi }
): Promise<Map<string, ComplaintAttachment>> => {
  const files = await getService('complaintAttachments', { strapi }).describe([...new Set(ids)]);
  return new Map(files.map((file) => [file.id, file]));
};
