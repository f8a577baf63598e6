import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ComplaintExportOptions } from '../services/complaint-export';
import type { ExportOptions } from '../services/export';
import { getService } from '../services/get-service';

interface Host {
  strapi: Core.Strapi;
}

const fileName = (what: string, { from, to }: { from?: string; to?: string }): string =>
  `${[what, from, to].filter(Boolean).join('_')}.csv`;

/** Answers with the file, piece by piece as the reader takes it. */
const sendCsv = (ctx: Context, csv: Readable, name: string, { strapi }: Host): void => {
  // Half a file must not look like a whole one: the connection is cut.
  csv.on('error', (error) => {
    strapi.log.error(`cx: the export broke off: ${error.message}`);
    ctx.res.destroy(error);
  });
  ctx.type = 'text/csv; charset=utf-8';
  ctx.attachment(name);
  ctx.body = csv;
};

export const sendExport = (ctx: Context, options: ExportOptions, host: Host): void =>
  sendCsv(
    ctx,
    getService('exporter', host).stream(options),
    fileName('feedback', options.choice),
    host
  );

export const sendComplaintExport = (
  ctx: Context,
  options: ComplaintExportOptions,
  host: Host
): void =>
  sendCsv(
    ctx,
    getService('complaintExporter', host).stream(options),
    fileName('complaints', options.asked),
    host
  );
