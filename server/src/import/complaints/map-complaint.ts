import {
  ENDED_STATES,
  type ComplaintState,
  type FactChanges,
  type SlaTarget,
} from '../../../../shared/contracts/complaint';
import { why } from '../../../../shared/rejection';
import {
  dateReader,
  keyed,
  rejecting,
  setIdentity,
  type MapRow,
  type RowIdentity,
} from '../map-row';
import { columnIndex, fieldReader, type Cells, type FieldReader } from '../read-field';
import type { DateReader } from '../read-date';
import { Rejection } from '../rejection';
import type { Creatable, ReferenceNames } from '../sink';
import {
  COMPLAINT_DUES,
  COMPLAINT_FIELDS,
  COMPLAINT_KEYED,
  COMPLAINT_TIMES,
  type ComplaintField,
  type ComplaintTime,
} from './fields';
import type { ImportedComplaint } from './imported-complaint';
import { WORDS, type ComplaintMapping } from './mapping';

type Texts = Partial<Record<ComplaintField, string>>;
type Readers = Partial<Record<ComplaintField, FieldReader>>;

/** A date of which the cell may be empty. */
type OptionalDate = (cells: Cells) => string | null;

const TARGET_OF = {
  acknowledgementDueAt: 'acknowledgement',
  responseDueAt: 'first_response',
  dueAt: 'resolution',
} as const satisfies Record<string, SlaTarget>;

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

/** Names of dates in the order in which they must lie. */
const ORDER: readonly ComplaintTime[] = COMPLAINT_TIMES;

const inOrder = (times: ImportedComplaint['times']): ImportedComplaint['times'] => {
  const after = (name: ComplaintTime, ...earlier: readonly ComplaintTime[]): void => {
    for (const before of earlier) {
      const [at, limit] = [times[name], times[before]];
      if (at !== undefined && limit !== undefined && at < limit)
        throw new Rejection(name, `lies before ${before}`, why('earlier', { field: before }));
    }
  };
  after('acknowledgedAt', 'receivedAt');
  after('respondedAt', 'receivedAt');
  after('closedAt', 'receivedAt', 'acknowledgedAt', 'respondedAt');
  after('reopenedAt', 'closedAt');
  after('closedAgainAt', 'reopenedAt');
  return times;
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

const dateReaders = (mapping: ComplaintMapping, index: ReadonlyMap<string, number>) => {
  const optional = (field: ComplaintMapping['times'][ComplaintTime]): OptionalDate | null => {
    const text = fieldReader(field, index);
    const date: DateReader | null = dateReader(field, index);
    return text && date && ((cells) => (text(cells) === null ? null : date(cells)));
  };
  const received = dateReader(mapping.times.receivedAt, index);
  return {
    received,
    times: ORDER.filter((name) => name !== 'receivedAt').map((name) => ({
      name,
      read: optional(mapping.times[name]),
    })),
    dues: COMPLAINT_DUES.map((name) => ({ name, read: optional(mapping.dues[name]) })),
  };
};

/** What the file can tell of: a policy is held against nothing else. */
const judgedBy = ({ times }: ComplaintMapping): SlaTarget[] => [
  ...(times.acknowledgedAt ? (['acknowledgement'] as const) : []),
  ...(times.respondedAt ? (['first_response'] as const) : []),
  ...(times.closedAt ? (['resolution'] as const) : []),
];

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
  const readers: Readers = {};
  for (const name of COMPLAINT_FIELDS) {
    const reader = fieldReader(mapping.fields[name], index);
    if (reader) readers[name] = reader;
  }
  const dates = dateReaders(mapping, index);
  const judged = judgedBy(mapping);

  const textsOf = (cells: Cells): { texts: Texts; names: ReferenceNames } => {
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

  const timesOf = (cells: Cells): ImportedComplaint['times'] => {
    const times: ImportedComplaint['times'] = { receivedAt: dates.received?.(cells) ?? '' };
    for (const { name, read } of dates.times) {
      const at = read?.(cells);
      if (at) times[name] = at;
    }
    return inOrder(times);
  };

  const dueOf = (cells: Cells, receivedAt: string): ImportedComplaint['due'] => {
    const mapped = dates.dues.filter(({ read }) => read !== null);
    if (mapped.length === 0) return null;
    const due: NonNullable<ImportedComplaint['due']> = {};
    for (const { name, read } of mapped) {
      const at = read?.(cells);
      if (!at) continue;
      if (at <= receivedAt)
        throw new Rejection(
          name,
          'lies before receivedAt',
          why('earlier', { field: 'receivedAt' })
        );
      due[TARGET_OF[name]] = at;
    }
    return due;
  };

  return rejecting(header, (cells, row) => {
    const { texts, names } = textsOf(cells);
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
    setIdentity(input, readers, cells, row, identity);
    return Object.keys(names).length > 0
      ? { status: 'ready', input, names }
      : { status: 'ready', input };
  });
};
