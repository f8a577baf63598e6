import { getFetchClient } from '@strapi/strapi/admin';

import type { GetImport, ImportJob } from '../../../shared/contracts/import';

const LARGEST = 4 * 1024 * 1024;
/** What every proxy lets through: nginx stops at 1 MB unless told otherwise. */
const SMALLEST = 512 * 1024;
const WAIT = 1_000;
const ATTEMPTS = 4;

interface Upload {
  job: ImportJob;
  file: File;
  signal: AbortSignal;
  onProgress: (received: number) => void;
}

/** Strapi's own answers carry a status of 400 and more; a proxy's page or a broken line do not. */
const isAnswer = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WAIT));

const sendPiece = async ({ job, file, signal }: Upload, from: number, size: number) => {
  const form = new FormData();
  form.append('files', file.slice(from, from + size), job.fileName);
  const path = `/cx/imports/${encodeURIComponent(job.id)}/file?offset=${from}`;
  const { data } = await getFetchClient().post<GetImport.Response>(path, form, { signal });
  return data.data.received;
};

/**
 * Sends a file in pieces through the admin's own client, which renews the token on the way; goes on where an
 * interrupted upload of the same file stopped. A piece that does not get through is sent again, smaller.
 * @throws what the server answers, or what the last attempt failed with
 */
export const uploadPieces = async (upload: Upload): Promise<void> => {
  const { job, file, signal, onProgress } = upload;
  let received = job.received;
  let size = LARGEST;
  let failures = 0;
  while (received < file.size) {
    try {
      received = await sendPiece(upload, received, size);
      failures = 0;
      onProgress(received);
    } catch (error) {
      failures += 1;
      if (signal.aborted || isAnswer(error) || failures > ATTEMPTS) throw error;
      size = Math.max(size / 2, SMALLEST);
      await pause();
    }
  }
};
