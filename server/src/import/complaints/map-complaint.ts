import {
  ENDED_STATES,
  type ComplaintState,
  type FactChanges,
  type SlaTarget,
} from '../../../../shared/contracts/complaint';
import { why } from '../../../../shared/rejection';
import { createTexts, type Texts as FieldTexts } from '../case-texts';
import { rejecting, setIdentity, type MapRow, type RowIdentity } from '../map-row';
import { columnIndex } from '../read-field';
import { readWord } from '../read-word';
import { Rejection } from '../rejection';
import { COMPLAINT_KEYED, type ComplaintField } from './fields';
import { createComplaintDates } from './complaint-dates';
import type { ImportedComplaint } from './imported-complaint';
import { WORDS, type ComplaintMapping } from './mapping';

type Texts = FieldTexts<ComplaintField>;

const wordOf = <Name extends keyof typeof WORDS>(
  name: Name,
  texts: Texts
): (typeof WORDS)[Name][number] | null =>
  readWord<(typeof WORDS)[Name][number]>(name, WORDS[name], texts[name]);

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
  const remedy = wordOf('remedy', texts);
  return {
    facts: given({
      kind: wordOf('kind', texts) ?? 'complaint',
      channel: wordOf('channel', texts) ?? 'other',
      locale: texts.locale ?? 'en',
      subject: texts.subject,
      customer: texts.customer,
      anonymous: texts.customer === undefined,
      location: texts.location,
      touchpoint: texts.touchpoint,
      category: texts.category,
      product: texts.product,
      purchase: texts.purchase,
      remedySought: wordOf('remedySought', texts),
    }),
    later: given({
      assignee: texts.assignee,
      team: texts.team,
      severity: wordOf('severity', texts),
      priority: wordOf('priority', texts),
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
  const { fields, createMissing } = mapping;
  const textsOf = createTexts(fields, index, { keys: COMPLAINT_KEYED, createMissing });
  const judged = judgedBy(mapping);

  return rejecting(header, (cells, row) => {
    const { texts, names } = textsOf.read(cells);
    const times = timesOf(cells);
    const state = wordOf('state', texts);
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
