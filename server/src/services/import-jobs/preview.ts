import type { ImportKind, PreviewImport } from '../../../../shared/contracts/import';
import type { FeedbackInput } from '../../../../shared/contracts/feedback';
import { complaintEventPlan } from '../../import/complaint-events/plan';
import type { ImportedEvent } from '../../import/complaint-events/imported-event';
import { complaintPlan } from '../../import/complaints/plan';
import { stateOfRow } from '../../import/complaints/history';
import type { ImportedComplaint } from '../../import/complaints/imported-complaint';
import { feedbackPlan, type ReadPlan } from '../../import/plan';
import { checkedMapping } from './checked-mapping';

/** A cell of a preview is cut after so many characters. */
const LONGEST_CELL = 200;

type Ready = Extract<PreviewImport.PreviewedRow, { status: 'ready' }>;
type Told = NonNullable<Ready['told']>[number];

const told = (field: string, text: string | null | undefined): Told[] =>
  text ? [{ field, text: text.slice(0, LONGEST_CELL) }] : [];

/** Scores of questions go by the question's key. */
const ofFeedback = ({ occurredAt = null, answers }: FeedbackInput): Omit<Ready, 'status'> => ({
  occurredAt,
  answers: answers.map(({ metric, question, score }) => ({
    metric: metric ?? question ?? '',
    score,
  })),
});

const ofComplaint = (input: ImportedComplaint): Omit<Ready, 'status'> => ({
  occurredAt: input.times.receivedAt,
  answers: [],
  told: [
    ...told('state', stateOfRow(input)),
    ...told('subject', input.facts.subject ?? input.text),
    ...told('location', input.facts.location),
  ],
});

const ofEvent = ({ complaint, command }: ImportedEvent): Omit<Ready, 'status'> => ({
  occurredAt: command.at,
  answers: [],
  told: [
    ...('reference' in complaint
      ? told('reference', complaint.reference)
      : told('complaint', complaint.externalId)),
    ...(command.type === 'step' ? told('to', command.to) : told('event', command.type)),
    ...('text' in command ? told('text', command.text) : []),
  ],
});

interface Preview {
  rows: readonly string[][];
  header: readonly string[];
  /** null: the rows as they are. */
  mapping: unknown;
}

const previewWith = <Input>(
  { rows, header, mapping }: Preview,
  readPlan: ReadPlan<Input>,
  show: (input: Input) => Omit<Ready, 'status'>
): PreviewImport.Row[] => {
  const plan = mapping === null ? null : checkedMapping(readPlan, mapping, header);
  const mapRow = plan && plan.mapper(header, { source: '', fileDigest: '' });
  const read = (cells: string[], row: number): PreviewImport.PreviewedRow | null => {
    if (!mapRow) return null;
    const mapped = mapRow(cells, row);
    return mapped.status === 'ready' ? { status: 'ready', ...show(mapped.input) } : mapped;
  };
  return rows.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)),
    read: read(cells, index + 1),
  }));
};

/**
 * What the first rows of a file become.
 * @throws ValidationError for a mapping that does not fit
 */
export const previewRows = (kind: ImportKind, preview: Preview): PreviewImport.Row[] => {
  switch (kind) {
    case 'feedback':
      return previewWith(preview, feedbackPlan, ofFeedback);
    case 'complaints':
      return previewWith(preview, complaintPlan, ofComplaint);
    case 'complaintEvents':
      return previewWith(preview, complaintEventPlan, ofEvent);
  }
};
