import type { AnswerInput, FeedbackInput } from '../../../shared/contracts/feedback';
import { CHANNELS } from '../../../shared/dimensions';
import { why, type RejectedField } from '../../../shared/rejection';
import { checkedComment, mapAnswer, type AnswerReaders } from './map-answer';
import type { DateMapping } from './field-mapping';
import { createDateReader, type DateReader } from './read-date';
import { keyFromValue } from './key-from-value';
import type { Mapping } from './mapping';
import { CONTEXT_FIELDS, type ContextField } from './mapping-fields';
import { columnIndex, fieldReader, type Cells, type FieldReader } from './read-field';
import { Rejection } from './rejection';
import type { Creatable, NoteName, ReferenceNames } from './sink';

/** What becomes of a record. */
export type MappedRow<Input = FeedbackInput> =
  | { status: 'ready'; input: Input; names?: ReferenceNames }
  /** No question was answered: neither imported nor rejected. */
  | { status: 'empty' }
  | { status: 'rejected'; reason: string; rejected: RejectedField[] };

export type MapRow<Input = FeedbackInput> = (cells: Cells, row: number) => MappedRow<Input>;

/** What identifies rows of which the file says nothing itself. */
export interface RowIdentity {
  /** Used where the mapping has no `source`. */
  source: string;
  /** SHA-256 (hex) of the unpacked file. */
  fileDigest: string;
}

/** Fields whose text becomes a key. */
const KEYED = ['survey', 'touchpoint', 'journey', 'stage', 'location'] as const;
const PLAIN = ['customer', 'segment', 'language'] as const;
const DIGEST_LETTERS = 16;

type Readers = Partial<Record<ContextField, FieldReader>>;

/** A text of the file as a key, with the name that it was. @throws Rejection */
export const keyed = (text: string, path: string): { key: string; name: string } => {
  const made = keyFromValue(text);
  if (made) return made;
  throw new Rejection(path, `"${text}" has neither letter nor digit`, why('noLetter', { text }));
};

const setKeys = (
  input: FeedbackInput,
  readers: Readers,
  cells: Cells,
  noteName: NoteName
): void => {
  for (const field of KEYED) {
    const text = readers[field]?.(cells);
    if (text === undefined || text === null) continue;
    const { key, name } = keyed(text, field);
    input[field] = key;
    if (field === 'touchpoint' || field === 'location') noteName(field, key, name);
  }
};

const setTexts = (input: FeedbackInput, readers: Readers, cells: Cells): void => {
  for (const field of PLAIN) {
    const text = readers[field]?.(cells);
    if (text) input[field] = text;
  }
  const channel = readers.channel?.(cells);
  if (!channel) return;
  const known = CHANNELS.find((name) => name === channel.toLowerCase());
  if (!known) {
    const all = CHANNELS.join(', ');
    const args = { text: channel, known: all };
    throw new Rejection('channel', `"${channel}" is none of ${all}`, why('noneOf', args));
  }
  input.channel = known;
};

/** Where a record comes from and what it is called there. @throws Rejection */
export const setIdentity = (
  input: { source?: string | null; externalId?: string | null },
  readers: { source?: FieldReader; externalId?: FieldReader },
  cells: Cells,
  row: number,
  identity: RowIdentity
): void => {
  input.source = readers.source?.(cells) ?? identity.source;
  if (!readers.externalId) {
    input.externalId = `${identity.fileDigest.slice(0, DIGEST_LETTERS)}:${row}`;
    return;
  }
  const id = readers.externalId(cells);
  if (id === null) throw new Rejection('externalId', 'is empty', why('empty'));
  input.externalId = id;
};

const contextReaders = (mapping: Mapping, index: ReadonlyMap<string, number>): Readers => {
  const readers: Readers = {};
  for (const field of CONTEXT_FIELDS) {
    const reader = fieldReader(mapping.context[field], index);
    if (reader) readers[field] = reader;
  }
  return readers;
};

export const dateReader = (
  field: DateMapping | null,
  index: ReadonlyMap<string, number>
): DateReader | null => {
  const text = fieldReader(field, index);
  return field && text && createDateReader(field, text);
};

const wrongWidth = (n: number, header: number): Rejection =>
  new Rejection('', `${n} columns where the header has ${header}`, why('columns', { n, header }));

/** Reads records of the header's width; what {@link Rejection}s say becomes a rejected row. */
export const rejecting =
  <Input>(header: readonly string[], ready: MapRow<Input>): MapRow<Input> =>
  (cells, row) => {
    try {
      if (cells.length !== header.length) {
        throw wrongWidth(cells.length, header.length);
      }
      return ready(cells, row);
    } catch (error) {
      if (error instanceof Rejection) {
        return { status: 'rejected', reason: error.message, rejected: [error.rejected] };
      }
      throw error;
    }
  };

/**
 * Makes a mapping ready for the records of one file: the answers whose score is no null value, their
 * context, the date, and what identifies the response.
 * @param header names of the columns
 * @throws RangeError when the file lacks a column that the mapping names
 */
export const createRowMapper = (
  mapping: Mapping,
  header: readonly string[],
  identity: RowIdentity
): MapRow => {
  const index = columnIndex(header);
  const readers = contextReaders(mapping, index);
  const comment = fieldReader(mapping.comment, index);
  const occurredAt = dateReader(mapping.occurredAt, index);
  const answerReaders = mapping.answers.map((answer): AnswerReaders => ({
    path: answer.score?.path.replace(/\.?score$/, '') ?? '',
    metric: fieldReader(answer.metric, index),
    question: fieldReader(answer.question, index),
    score: fieldReader(answer.score, index),
    scale: fieldReader(answer.scale, index),
    comment: fieldReader(answer.comment, index),
    touchpoint: fieldReader(answer.touchpoint, index),
    stage: fieldReader(answer.stage, index),
  }));
  const creates = new Set<Creatable>(mapping.createMissing);

  const ready = (cells: Cells, row: number): MappedRow => {
    let names: ReferenceNames | undefined;
    const noteName: NoteName = (kind, key, name) => {
      if (name === key || !creates.has(kind)) return;
      names ??= {};
      names[kind] = { ...names[kind], [key]: name };
    };
    const answers = answerReaders
      .map((reader) => mapAnswer(reader, cells, noteName))
      .filter((answer): answer is AnswerInput => answer !== null);
    const [first] = answers;
    if (!first) return { status: 'empty' };
    const general = comment?.(cells) ?? null;
    if (general !== null) first.comment ??= checkedComment(general, 'comment');
    const input: FeedbackInput = { answers };
    setKeys(input, readers, cells, noteName);
    setTexts(input, readers, cells);
    if (occurredAt) input.occurredAt = occurredAt(cells);
    setIdentity(input, readers, cells, row, identity);
    return names ? { status: 'ready', input, names } : { status: 'ready', input };
  };

  return rejecting(header, ready);
};
