import type { Core } from '@strapi/strapi';
import type { ComplaintAttachment } from '../../../../shared/contracts/complaint-filing';

interface FileRow {
  id: number;
  name: string;
  mime: string;
  /** In kilobytes of 1,000. */
  size: number | string;
}

const FILE = 'plugin::upload.file';

/** Attached files by the ids that events name; one that is gone is named by its id. */
export const attachmentsOf = async (
  ids: readonly string[],
  { strapi }: { strapi: Core.Strapi }
): Promise<Map<string, ComplaintAttachment>> => {
  const known = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
  if (known.length === 0 || !strapi.plugin('upload')) return new Map();
  const rows: FileRow[] = await strapi.db.query(FILE).findMany({ where: { id: { $in: known } } });
  return new Map(
    rows.map(({ id, name, mime, size }) => [
      String(id),
      { id: String(id), name, mime, size: Math.round(Number(size) * 1000) },
    ])
  );
};
