import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportJob, ImportKind, ImportState } from '../../../shared/contracts/import';
import type { MappingJson } from '../../../shared/contracts/import-mapping';
import { isWorking } from '../../../shared/contracts/import';
import type { Host } from '../host';

/** `Score,Date,Place,Text,Id`: scores 0 to 10 in turn; every tenth row has a score that no scale has. */
export const csvOf = (rows: number, name = 'row'): string =>
  `Score,Date,Place,Text,Id\n${Array.from({ length: rows }, (_, index) =>
    [
      (index + 1) % 10 === 0 ? 77 : index % 11,
      `2025-03-${String(1 + (index % 28)).padStart(2, '0')}`,
      `Branch ${index % 3}`,
      index % 4 === 0 ? `نظر ${index}` : '',
      `${name}-${index}`,
    ].join(',')
  ).join('\n')}\n`;

export const MAPPING: MappingJson = {
  answers: [{ metric: { value: 'nps' }, score: { column: 'Score' }, comment: { column: 'Text' } }],
  occurredAt: { column: 'Date', timeZone: 'UTC' },
  location: { column: 'Place' },
  externalId: { column: 'Id' },
  source: { value: 'file' },
  createMissing: ['location'],
};

/** The admin's calls about imports, as the page makes them. */
export const createImportClient = (host: Pick<Host, 'request'>, token: string) => {
  const auth = <T extends { set(name: string, value: string): T }>(request: T): T =>
    request.set('Authorization', `Bearer ${token}`);
  const post = (path: string, body: object = {}) =>
    auth(host.request.post(`/cx${path}`)).send(body);
  const get = (path: string) => auth(host.request.get(`/cx${path}`));
  const send = (id: string, offset: number, piece: Buffer) =>
    auth(host.request.post(`/cx/imports/${id}/file?offset=${offset}`)).attach('files', piece, 'p');

  const find = async (id: string): Promise<ImportJob> =>
    (await get(`/imports/${id}`).expect(200)).body.data;

  const until = async (id: string, test: (job: ImportJob) => boolean): Promise<ImportJob> => {
    for (;;) {
      const job = await find(id);
      if (test(job)) return job;
      await sleep(50);
    }
  };

  /** Waits until the server is done with it. */
  const settled = (id: string): Promise<ImportJob> => until(id, ({ state }) => !isWorking(state));

  const upload = async (
    fileName: string,
    text: string | Buffer,
    pieces = 1,
    kind: ImportKind = 'feedback'
  ) => {
    const bytes = Buffer.from(text);
    const body = { kind, fileName, size: bytes.length };
    const { id } = (await post('/imports', body).expect(201)).body.data as ImportJob;
    const step = Math.ceil(bytes.length / pieces);
    for (let offset = 0; offset < bytes.length; offset += step) {
      await send(id, offset, bytes.subarray(offset, offset + step)).expect(200);
    }
    return settled(id);
  };

  const doIt = async (id: string, what: string, body?: object): Promise<ImportJob> => {
    await post(`/imports/${id}/${what}`, body).expect(200);
    return settled(id);
  };

  /** From the file to the end of its import. */
  const bringIn = async (fileName: string, text: string): Promise<ImportJob> => {
    const { id } = await upload(fileName, text);
    await doIt(id, 'check', { mapping: MAPPING });
    return doIt(id, 'start');
  };

  /** The same of complaints or events, with the mapping that is proposed and what is said besides. */
  const bringInCases = async (
    kind: ImportKind,
    fileName: string,
    text: string,
    more: object = {}
  ): Promise<ImportJob> => {
    const { id, mapping } = await upload(fileName, text, 1, kind);
    await doIt(id, 'check', { mapping: { ...mapping, ...more } });
    return doIt(id, 'start');
  };

  return { post, get, send, find, until, settled, upload, doIt, bringIn, bringInCases };
};

export type ImportClient = ReturnType<typeof createImportClient>;
export const ENDS: readonly ImportState[] = ['finished', 'cancelled', 'failed', 'undone'];

/** `Case ID,Received,Closed,Branch,Category,Title,Priority`: every second complaint is closed. */
export const casesCsv = (rows: number, name = 'case'): string =>
  `Case ID,Received,Closed,Branch,Category,Title,Priority\n${Array.from(
    { length: rows },
    (_, index) =>
      [
        `${name}-${index}`,
        `2025-03-${String(1 + (index % 20)).padStart(2, '0')} 10:00`,
        index % 2 === 0 ? `2025-03-${String(2 + (index % 20)).padStart(2, '0')} 12:00` : '',
        `Branch ${index % 3}`,
        ['Delivery', 'Staff'][index % 2],
        `دیر رسید ${index}`,
        ['High', 'Low'][index % 2],
      ].join(',')
  ).join('\n')}\n`;

/** `Case ID,Time,New status,Message,Sender`: each case is taken up, written about and answered. */
export const eventsCsv = (names: readonly string[]): string =>
  `Case ID,Time,New status,Message,Sender\n${names
    .flatMap((name) => [
      `${name},2025-03-25 09:00,Acknowledged,,Staff`,
      `${name},2025-03-25 10:00,,Any news?,Customer`,
      `${name},2025-03-25 11:00,,We are looking,Staff`,
      `${name},2025-03-25 12:00,Assessed,,Staff`,
    ])
    .join('\n')}\n`;
