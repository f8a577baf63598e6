import {
  FOLLOW_UP_STATES,
  MAX_REVIEW_ENTRY,
  MAX_REVIEW_TEXT,
  MOST_REVIEW_ENTRIES,
  REVIEW_TEXTS,
  type ReviewAudit,
  type ReviewFollowUp,
  type SaveReviewRecord,
} from '../../../../shared/contracts/review-record';
import type { LocalDate } from '../../../../shared/time';
import { isLocalDate } from '../../calendar';
import { checkKeys, oneOf } from './choices';
import { isRecord } from './kpi-query';
import { refuse } from './parameters';

const ID = /^[\w-]{1,64}$/;
const AUDIT_KEYS = ['id', 'date', 'subject', 'auditor', 'findings', 'decided'] as const;
const FOLLOW_UP_KEYS = ['id', 'text', 'owner', 'due', 'state', 'note', 'since'] as const;

type Entry = Record<string, unknown>;

const textOf = (path: string, value: unknown, most: number): string =>
  typeof value === 'string' && value.length <= most
    ? value
    : refuse(path.split('.'), `${path} must be text of at most ${most} characters`);

const neededText = (path: string, value: unknown): string => {
  const text = textOf(path, value, MAX_REVIEW_ENTRY);
  if (text.trim() !== '') return text;
  return refuse(path.split('.'), `${path} must be text of 1 to ${MAX_REVIEW_ENTRY} characters`);
};

const dateOf = (path: string, value: unknown): LocalDate =>
  typeof value === 'string' && isLocalDate(value)
    ? value
    : refuse(path.split('.'), `${path} must be a date such as 2025-03-31`);

const optionalDate = (path: string, value: unknown): LocalDate | null =>
  value == null ? null : dateOf(path, value);

const idOf = (path: string, value: unknown): string =>
  typeof value === 'string' && ID.test(value)
    ? value
    : refuse(path.split('.'), `${path} must be 1 to 64 letters, digits, "_" or "-"`);

/** A list of entries that know only these keys, no two of them with one id. */
const entriesOf = <Read extends { id: string }>(
  name: string,
  value: unknown,
  keys: readonly string[],
  read: (entry: Entry, path: string) => Read
): Read[] => {
  if (!Array.isArray(value) || value.length > MOST_REVIEW_ENTRIES)
    return refuse(name, `${name} must be a list of at most ${MOST_REVIEW_ENTRIES} entries`);
  const seen = new Set<string>();
  return value.map((entry: unknown, index) => {
    const path = `${name}.${index}`;
    if (!isRecord(entry)) return refuse(path.split('.'), `${path} must be an entry`);
    checkKeys(path, entry, keys);
    const one = read(entry, path);
    if (seen.has(one.id)) refuse([name, `${index}`, 'id'], `${path}.id must be no other entry’s`);
    seen.add(one.id);
    return one;
  });
};

const auditOf = (entry: Entry, path: string): ReviewAudit => ({
  id: idOf(`${path}.id`, entry.id),
  date: dateOf(`${path}.date`, entry.date),
  subject: neededText(`${path}.subject`, entry.subject),
  auditor: textOf(`${path}.auditor`, entry.auditor ?? '', MAX_REVIEW_ENTRY),
  findings: textOf(`${path}.findings`, entry.findings ?? '', MAX_REVIEW_ENTRY),
  decided: textOf(`${path}.decided`, entry.decided ?? '', MAX_REVIEW_ENTRY),
});

const followUpOf = (entry: Entry, path: string): ReviewFollowUp => ({
  id: idOf(`${path}.id`, entry.id),
  text: neededText(`${path}.text`, entry.text),
  owner: textOf(`${path}.owner`, entry.owner ?? '', MAX_REVIEW_ENTRY),
  due: optionalDate(`${path}.due`, entry.due),
  state: oneOf(`${path}.state`, entry.state ?? 'open', FOLLOW_UP_STATES),
  note: textOf(`${path}.note`, entry.note ?? '', MAX_REVIEW_ENTRY),
  since: optionalDate(`${path}.since`, entry.since),
});

const versionOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31 - 1
    ? value
    : refuse('version', 'version must be the whole number that was read, 0 where nothing was');

/** @throws ValidationError that names the field and what is expected */
export const parseReviewRecord = (body: unknown): SaveReviewRecord.Request => {
  if (!isRecord(body)) return refuse('body', 'the body must be what is written of a review');
  checkKeys('body', body, ['version', 'texts', 'audits', 'followUps']);
  const { texts } = body;
  if (!isRecord(texts)) return refuse('texts', 'texts must be an object by part');
  checkKeys('texts', texts, REVIEW_TEXTS);
  return {
    version: versionOf(body.version),
    texts: Object.fromEntries(
      REVIEW_TEXTS.map((name) => [
        name,
        textOf(`texts.${name}`, texts[name] ?? '', MAX_REVIEW_TEXT),
      ])
    ) as SaveReviewRecord.Request['texts'],
    audits: entriesOf('audits', body.audits ?? [], AUDIT_KEYS, auditOf),
    followUps: entriesOf('followUps', body.followUps ?? [], FOLLOW_UP_KEYS, followUpOf),
  };
};
