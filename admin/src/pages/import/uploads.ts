import * as React from 'react';

import type { ImportJob } from '../../../../shared/contracts/import';
import { uploadPieces } from '../../api/upload-pieces';

/** An upload of this browser tab. */
export interface RunningUpload {
  received: number;
  /** Set when it broke off. */
  error: unknown;
}

const uploads = new Map<string, RunningUpload>();
/** Imports whose file was chosen in this tab. */
const chosen = new Set<string>();
const controllers = new Map<string, AbortController>();
const listeners = new Set<() => void>();

const put = (id: string, upload: RunningUpload | null): void => {
  if (upload) uploads.set(id, upload);
  else uploads.delete(id);
  listeners.forEach((listener) => listener());
};

/** Sends the file; goes on while the reader looks at other pages of the admin. */
export const startUpload = async (job: ImportJob, file: File): Promise<void> => {
  const controller = new AbortController();
  controllers.set(job.id, controller);
  chosen.add(job.id);
  put(job.id, { received: job.received, error: null });
  try {
    await uploadPieces({
      job,
      file,
      signal: controller.signal,
      onProgress: (received) => put(job.id, { received, error: null }),
    });
    put(job.id, null);
  } catch (error) {
    if (controller.signal.aborted) put(job.id, null);
    else put(job.id, { received: uploads.get(job.id)?.received ?? job.received, error });
  } finally {
    controllers.delete(job.id);
  }
};

/** Whether the file of an import was chosen in this tab since the page was loaded. */
export const wasChosenHere = (id: string): boolean => chosen.has(id);

export const stopUpload = (id: string): void => controllers.get(id)?.abort();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** This tab's upload of an import; null where there is none. */
export const useUpload = (id: string): RunningUpload | null =>
  React.useSyncExternalStore(subscribe, () => uploads.get(id) ?? null);
