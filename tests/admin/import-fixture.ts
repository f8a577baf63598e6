import type { ImportJob } from '../../shared/contracts/import';

/** A file of one row that came in whole. */
export const uploadedImport: ImportJob = {
  id: '0b0f4b9e-6d39-4c34-9d8e-3a1c2b7f5e10',
  kind: 'feedback',
  state: 'uploaded',
  fileName: 'answers.csv',
  size: 11,
  received: 11,
  file: { delimiter: ',', header: ['Score'], rows: 1 },
  mapping: { answers: [{ metric: { value: 'nps' }, score: { column: 'Score' } }] },
  mappingOrigin: 'guess',
  check: null,
  done: 0,
  total: 0,
  totals: { created: 0, duplicates: 0, rejected: 0, empty: 0 },
  period: null,
  error: null,
  errorBecause: null,
  cancelling: false,
  waiting: false,
  startedBy: 'Ada',
  createdAt: '2026-11-02T08:00:00.000Z',
  finishedAt: null,
  hasRejects: false,
  kept: [],
};
