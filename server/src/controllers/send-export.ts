import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ExportOptions } from '../services/export';
import { getService } from '../services/get-service';

const fileName = ({ choice: { from, to } }: ExportOptions): string =>
  `${['feedback', from, to].filter(Boolean).join('_')}.csv`;

/** Answers with the file, piece by piece as the reader takes it. */
export const sendExport = (
  ctx: Context,
  options: ExportOptions,
  { strapi }: { strapi: Core.Strapi }
): void => {
  const csv = getService('exporter', { strapi }).stream(options);
  // Half a file must not look like a whole one: the connection is cut.
  csv.on('error', (error) => {
    strapi.log.error(`cx: the export broke off: ${error.message}`);
    ctx.res.destroy(error);
  });
  ctx.type = 'text/csv; charset=utf-8';
  ctx.attachment(fileName(options));
  ctx.body = csv;
};
