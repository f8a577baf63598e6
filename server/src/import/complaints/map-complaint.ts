import {
  ENDED_STATES,
  type ComplaintState,
  type FactChanges,
  type SlaTarget,
} from '../../../../shared/contracts/complaint';
import { why } from '../../../../shared/rejection';
import { keyed, rejecting, setIdentity, type MapRow, type RowIdentity } from '../map-row';
import { columnIndex, fieldReader, type Cells, type FieldReader } from '../read-field';
import { Rejection } from '../rejection';
import type { Creatable, ReferenceNames } from '../sink';
import { COMPLAINT_FIELDS, COMPLAINT_KEYED, type ComplaintField } from './fields';
import { createComplaintDates } from './complaint-dates';
import type { ImportedComplaint } from './imported-complaint';
import { WORDS, type ComplaintMapping } from './mapping';

type Texts = Partial<Record<ComplaintField, string>>;
type Readers = Partial<Record<ComplaintField, FieldReader>>;

const readWord = <Name extends keyof typeof WORDS>(
  name: Name,
  text: string | undefined
): (typeof WORDS)[Name][number] | null => {
  if (text === undefined) return null;
  const words: readonly (typeof WORDS)[Name][number][] = WORDS[name];
  const found = words.find((word) => word === text.toLowerCase().replace(/[\s-]+/g, '_'));
  if (found) return found;
  const known = words.join(', ');
  throw new Rejection(name, `"${text}" is none of ${known}`, why('noneOf', { text, known }));
};

const isEnd = (state: ComplaintState): boolean => ENDED_STATES.some((end) => end === state);

const checkState = (
  state: ComplaintState | null,
  { closedAt, reopenedAt, closedAgainAt }: ImportedComplaint['times']
): void => {
  if (state === null) return;
  if (state === 'draft')
    throw new Rejection('state', '"draft" was never received', why('stateDraft'));
  const open = closedAt === undefined || (reopenedAt !== undefined && closedAgainAt === undefined);
  if (isEnd(state) && open)
    throw new Rejection(
      'closedAt',
      `is empty, but the state is ${state}`,
      why('stateEnded', { state })
    );
  if (!isEnd(state) && !open)
    throw new Rejection(
      'closedAt',
      `is given, but the state is ${state}`,
      why('stateOpen', { state })
    );
};

const factsOf = (texts: Texts): Pick<ImportedComplaint, 'facts' | 'later' | 'remedy'> => {
  const given = (changes: FactChanges): FactChanges =>
    Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
  const remedy = readWord('remedy', texts.remedy);
  return {
    facts: given({
      kind: readWord('kind', texts.kind) ?? 'complaint',
      channel: readWord('channel', texts.channel) ?? 'other',
      locale: texts.locale ?? 'en',
      subject: texts.subject,
      customer: texts.customer,
      anonymous: texts.customer === undefined,
      location: texts.location,
      touchpoint: texts.touchpoint,
      category: texts.category,
      product: texts.product,
      purchase: texts.purchase,
      remedySought: readWord('remedySought', texts.remedySought),
    }),
    later: given({
      assignee: texts.assignee,
      team: texts.team,
      severity: readWord('severity', texts.severity),
      priority: readWord('priority', texts.priority),
      causeCode: texts.causeCode,
    }),
    remedy: remedy && {
      type: remedy,
      cost: null,
      ...(remedy === 'none' && { reason: texts.reason ?? '–' }),
    },
  };
};

/** What the file can tell of: a policy is held against nothing else. */
const judgedBy = ({ times }: ComplaintMapping): SlaTarget[] => [
  ...(times.acknowledgedAt ? (['acknowledgement'] as const) : []),
  ...(times.respondedAt ? (['first_response'] as const) : []),
  ...(times.closedAt ? (['resolution'] as const) : []),
];

/** Texts of a record by field, those that are keys as keys. */
const createTexts = (mapping: ComplaintMapping, index: ReadonlyMap<string, number>) => {
  const readers: Readers = {};
  for (const name of COMPLAINT_FIELDS) {
    const reader = fieldReader(mapping.fields[name], index);
    if (reader) readers[name] = reader;
  }
  const read = (cells: Cells): { texts: Texts; names: ReferenceNames } => {
    const [texts, names]: [Texts, ReferenceNames] = [{}, {}];
    for (const name of COMPLAINT_FIELDS) {
      const text = readers[name]?.(cells);
      if (text) texts[name] = text;
    }
    for (const name of COMPLAINT_KEYED) {
      const text = texts[name];
      if (text === undefined) continue;
      const { key, name: called } = keyed(text, name);
      texts[name] = key;
      const kind = mapping.createMissing.find((creatable: Creatable) => creatable === name);
      if (kind && called !== key) names[kind] = { [key]: called };
    }
    return { texts, names };
  };
  return { readers, read };
};

/**
 * Makes a mapping ready for the records of one file of complaints.
 * @throws RangeError when the file lacks a column that the mapping names
 */
export const createComplaintMapper = (
  mapping: ComplaintMapping,
  header: readonly string[],
  identity: RowIdentity
): MapRow<ImportedComplaint> => {
  const index = columnIndex(header);
  const { timesOf, dueOf } = createComplaintDates(mapping, index);
  const textsOf = createTexts(mapping, index);
  const judged = judgedBy(mapping);

  return rejecting(header, (cells, row) => {
    const { texts, names } = textsOf.read(cells);
    const times = timesOf(cells);
    const state = readWord('state', texts.state);
    checkState(state, times);
    const input: ImportedComplaint = {
      ...factsOf(texts),
      text: texts.text ?? null,
      response: texts.response ?? null,
      reason: texts.reason ?? null,
      complainant: {
        name: texts.name ?? null,
        email: texts.email ?? null,
        phone: texts.phone ?? null,
      },
      state,
      times,
      due: dueOf(cells, times.receivedAt),
      judged,
    };
    setIdentity(input, textsOf.readers, cells, row, identity);
    return Object.keys(names).length > 0
      ? { status: 'ready', input, names }
      : { status: 'ready', input };
  });
};
