import type {
  Actor,
  ComplaintState,
  FactChanges,
  Remedy,
} from '../../../../shared/contracts/complaint';
import { why } from '../../../../shared/rejection';
import { foldDigits } from '../../../../shared/text/fold-digits';
import type { ComplaintCommand } from '../../complaint-process';
import { createTexts, type Texts as FieldTexts } from '../case-texts';
import { dateReader, rejecting, type MapRow, type RowIdentity } from '../map-row';
import { columnIndex } from '../read-field';
import { readWord } from '../read-word';
import { Rejection } from '../rejection';
import {
  EVENT_FACT_TEXTS,
  EVENT_KEYED,
  type EVENT_NUMBERS,
  type EventField,
  type EventKind,
} from './fields';
import type { CaseName, ImportedEvent } from './imported-event';
import { EVENT_WORDS_OF, type EventMapping } from './mapping';

type Texts = FieldTexts<EventField>;

const wordOf = <Name extends keyof typeof EVENT_WORDS_OF>(
  name: Name,
  texts: Texts
): (typeof EVENT_WORDS_OF)[Name][number] | null =>
  readWord<(typeof EVENT_WORDS_OF)[Name][number]>(name, EVENT_WORDS_OF[name], texts[name]);

const wholeOf = (name: (typeof EVENT_NUMBERS)[number], texts: Texts): number | undefined => {
  const text = texts[name];
  if (text === undefined) return undefined;
  const plain = foldDigits(text);
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  throw new Rejection(name, `"${text}" is not a whole number`, why('notWhole', { text }));
};

const caseNameOf = (texts: Texts): CaseName => {
  const { reference, complaint: externalId, complaintSource: source } = texts;
  if (reference !== undefined) return { reference };
  if (externalId === undefined) throw new Rejection('complaint', 'is empty', why('empty'));
  if (source === undefined) throw new Rejection('complaintSource', 'is empty', why('empty'));
  return { source, externalId };
};

const remedyOf = (texts: Texts): Remedy | undefined => {
  const type = wordOf('remedy', texts);
  if (type === null) return undefined;
  const amount = wholeOf('remedyAmount', texts);
  const { remedyCurrency: currency, reason = '–' } = texts;
  return {
    type,
    cost: amount === undefined || currency === undefined ? null : { amount, currency },
    ...(type === 'none' && { reason }),
  };
};

const factsOf = (texts: Texts): FactChanges => {
  const plain = [...EVENT_FACT_TEXTS, ...EVENT_KEYED].map((name) => [name, texts[name]]);
  const facts: FactChanges = {
    ...(Object.fromEntries(plain) as FactChanges),
    severity: wordOf('severity', texts),
    priority: wordOf('priority', texts),
    escalationLevel: wholeOf('escalationLevel', texts),
    remedy: remedyOf(texts),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
};

/** What a row tells of where no column says it: a step where it leads somewhere, else what was written. */
const kindOf = (texts: Texts, facts: FactChanges): EventKind => {
  const kind = wordOf('event', texts);
  if (kind) return kind;
  if (texts.to !== undefined) return 'step';
  if (texts.text !== undefined) return 'message';
  if (Object.keys(facts).length > 0) return 'facts';
  throw new Rejection('event', 'is empty', why('empty'));
};

/**
 * Messages are their author's: the complainant's count as contacts, the system's as no answer. All else is
 * the import's, which is held to the steps of the process, but not to what had to be known for them.
 */
const actorOf = (kind: EventKind, texts: Texts): Actor => {
  const author = wordOf('author', texts);
  if (kind === 'message' && (author === 'complainant' || author === 'system'))
    return { role: author, id: null };
  return { role: 'import', id: texts.actor?.slice(0, 200) ?? null };
};

const stepOf = (texts: Texts): ComplaintState => {
  const to = wordOf('to', texts);
  if (to === null) throw new Rejection('to', 'is empty', why('empty'));
  return to;
};

const commandOf = (texts: Texts, at: string): ComplaintCommand => {
  const facts = factsOf(texts);
  const kind = kindOf(texts, facts);
  const { text, reason } = texts;
  const told = { at, by: actorOf(kind, texts) };
  const because = reason === undefined ? {} : { reason };
  if (kind === 'step')
    return {
      ...told,
      type: 'step',
      to: stepOf(texts),
      facts,
      ...because,
      ...(text !== undefined && { text }),
    };
  if (kind === 'facts') return { ...told, type: 'facts', facts, ...because };
  if (text === undefined) throw new Rejection('text', 'is empty', why('empty'));
  return { ...told, type: kind, text };
};

/**
 * Makes a mapping ready for the records of one file of events.
 * @throws RangeError when the file lacks a column that the mapping names
 */
export const createEventMapper = (
  { fields, at }: EventMapping,
  header: readonly string[],
  identity: RowIdentity
): MapRow<ImportedEvent> => {
  const index = columnIndex(header);
  const dateOf = dateReader(at, index);
  const textsOf = createTexts(fields, index, { keys: EVENT_KEYED, createMissing: [] });
  return rejecting(header, (cells) => {
    const { texts } = textsOf.read(cells);
    if (fields.externalId && texts.externalId === undefined)
      throw new Rejection('externalId', 'is empty', why('empty'));
    const { externalId, source = identity.source, mergedInto = null } = texts;
    const input: ImportedEvent = {
      complaint: caseNameOf(texts),
      command: commandOf(texts, dateOf?.(cells) ?? ''),
      mergedInto,
      ...(externalId !== undefined && { source, externalId }),
    };
    return { status: 'ready', input };
  });
};
