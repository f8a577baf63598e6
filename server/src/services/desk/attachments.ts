import type { Core } from '@strapi/strapi';
import type { ComplaintAttachment } from '../../../../shared/contracts/complaint-filing';
import { getService } from '../get-service';

/** Attached files by the ids that events name. */
export const attachmentsOf = async (
  ids: readonly string[],
  { strapi }: { strapi: Core.Strapi }
): Promise<Map<string, ComplaintAttachment>> => {
  if (ids.length === 0) return new Map();
  const known = await getService('complaintAttachments', { strapi }).describe(ids);
  return new Map(known.map((file) => [file.id, file]));
};
