import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SCRATCH } from './host-app.mjs';
import { createAnswers } from './world.mjs';

const COLUMNS = [
  'occurredAt',
  'metric',
  'score',
  'comment',
  'touchpoint',
  'location',
  'channel',
  'customer',
  'language',
];

const MAPPING = {
  ...Object.fromEntries(COLUMNS.map((column) => [column, { column }])),
  comment: { column: 'comment', null: [''] },
  externalId: { column: 'id' },
  createMissing: ['touchpoint', 'location'],
};

const cell = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Writes so many answers of the world as CSV, and the mapping that imports them. */
export const writeCsv = async (answers) => {
  mkdirSync(SCRATCH, { recursive: true });
  const mapping = path.join(SCRATCH, 'mapping.json');
  writeFileSync(mapping, JSON.stringify(MAPPING, null, 2));
  const file = path.join(SCRATCH, `answers-${answers}.csv`);
  if (existsSync(file)) return { file, mapping, answers };
  const next = createAnswers({ seed: 20_250_101, count: answers });
  const stream = createWriteStream(`${file}.part`);
  stream.write(`id,${COLUMNS.join(',')}\n`);
  for (let id = 1; id <= answers; id += 1) {
    const answer = next();
    const line = [id, ...COLUMNS.map((column) => cell(String(answer[column])))].join(',');
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  renameSync(`${file}.part`, file);
  return { file, mapping, answers };
};
