import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ComplaintExportOptions } from '../services/complaint-export';
import type { ExportOptions } from '../services/export';
import { getService } from '../services/get-service';
import type { LedgerExportOptions } from '../services/ledger-export';

interface Host {
  strapi: Core.Strapi;
}

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

const fileName = (
  what: string,
  { from, to }: { from?: string; to?: string },
  type = 'csv'
): string => `${[what, from, to].filter(Boolean).join('_')}.${type}`;

/** Answers with the file, piece by piece as the reader takes it. */
const sendFile = (
  ctx: Context,
  file: Readable,
  name: string,
  { strapi }: Host,
  type: keyof typeof TYPES = 'csv'
): void => {
  // Half a file must not look like a whole one: the connection is cut.
  file.on('error', (error) => {
    strapi.log.error(`cx: the export broke off: ${error.message}`);
    ctx.res.destroy(error);
  });
  ctx.type = TYPES[type];
  ctx.attachment(name);
  ctx.body = file;
};

export const sendExport = (ctx: Context, options: ExportOptions, host: Host): void =>
  sendFile(
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
  sendFile(
    ctx,
    getService('complaintExporter', host).stream(options),
    fileName('complaints', options.asked),
    host
  );

export const sendLedgerExport = (ctx: Context, options: LedgerExportOptions, host: Host): void => {
  const { format, question } = options;
  const file = getService('ledgerExporter', host).stream(options);
  sendFile(ctx, file, fileName('promises', question, format), host, format);
};
