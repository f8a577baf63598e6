import {
  REVIEW_TEXTS,
  type ReviewAudit,
  type ReviewContent,
  type ReviewFollowUp,
  type ReviewRecord,
} from '../../../../../../shared/contracts/review-record';
import type { LocalDate } from '../../../../../../shared/time';

const EMPTY: ReviewContent = {
  texts: { internal: '', external: '', conclusions: '', decisions: '', resources: '' },
  audits: [],
  followUps: [],
};

/** With what writing begins: what was saved, and what is open of the review before. */
export const contentOf = ({
  kept,
  carried,
}: Pick<ReviewRecord, 'kept' | 'carried'>): ReviewContent => {
  const { texts, audits, followUps } = kept ?? EMPTY;
  return { texts, audits, followUps: [...carried, ...followUps] };
};

export const newAudit = (date: LocalDate): ReviewAudit => ({
  ...{ id: crypto.randomUUID(), date, subject: '', auditor: '', findings: '', decided: '' },
});

export const newFollowUp = (): ReviewFollowUp => ({
  ...{ id: crypto.randomUUID(), text: '', owner: '', due: null, state: 'open', note: '' },
  since: null,
});

/** Whether every entry says what it is about. */
export const isComplete = ({ audits, followUps }: ReviewContent): boolean =>
  audits.every(({ subject }) => subject.trim() !== '') &&
  followUps.every(({ text }) => text.trim() !== '');

/** Whether anything at all is written. */
export const isEmpty = ({ texts, audits, followUps }: ReviewContent): boolean =>
  REVIEW_TEXTS.every((name) => texts[name].trim() === '') && audits.length + followUps.length === 0;

/** The list with one entry as it is now. */
export const withEntry = <Entry extends { id: string }>(
  entries: readonly Entry[],
  entry: Entry
): Entry[] => entries.map((one) => (one.id === entry.id ? entry : one));

export const withoutEntry = <Entry extends { id: string }>(
  entries: readonly Entry[],
  id: string
): Entry[] => entries.filter((one) => one.id !== id);
