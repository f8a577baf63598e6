import {
  REVIEW_TEXTS,
  type ReviewAudit,
  type ReviewContent,
  type ReviewFollowUp,
  type ReviewText,
} from '../../../../../../shared/contracts/review-record';

/** What two can change apart from each other: a text, or one entry. */
type Part =
  | { kind: 'text'; name: ReviewText; text: string }
  | { kind: 'audit'; audit: ReviewAudit }
  | { kind: 'followUp'; followUp: ReviewFollowUp };

export type Side = 'mine' | 'theirs';

/** A part that both changed, each in another way; null: taken out. */
export interface RecordConflict {
  key: string;
  mine: Part | null;
  theirs: Part | null;
}

export interface MergedRecord {
  /** Where both changed the same part it has theirs. */
  content: ReviewContent;
  conflicts: RecordConflict[];
}

type Parts = Map<string, Part>;

const partsOf = ({ texts, audits, followUps }: ReviewContent): Parts =>
  new Map<string, Part>([
    ...REVIEW_TEXTS.map((name): [string, Part] => [
      `text ${name}`,
      { kind: 'text', name, text: texts[name] },
    ]),
    ...audits.map((audit): [string, Part] => [`audit ${audit.id}`, { kind: 'audit', audit }]),
    ...followUps.map((followUp): [string, Part] => [
      `followUp ${followUp.id}`,
      { kind: 'followUp', followUp },
    ]),
  ]);

/** All that is written, in the order in which it stands in a review. */
export const recordParts = (content: ReviewContent): { key: string; part: Part }[] =>
  [...partsOf(content)].flatMap(([key, part]) =>
    part.kind === 'text' && part.text.trim() === '' ? [] : [{ key, part }]
  );

const contentOfParts = (parts: Parts): ReviewContent => {
  const content: ReviewContent = {
    texts: { internal: '', external: '', conclusions: '', decisions: '', resources: '' },
    audits: [],
    followUps: [],
  };
  for (const part of parts.values()) {
    if (part.kind === 'text') content.texts[part.name] = part.text;
    else if (part.kind === 'audit') content.audits.push(part.audit);
    else content.followUps.push(part.followUp);
  }
  return content;
};

/** The same text for the same part, in whatever order its fields stand. */
const told = (part: Part | undefined): string =>
  JSON.stringify(part ?? null, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value
  );

/** Whether both say the same. */
export const isSameContent = (one: ReviewContent, other: ReviewContent): boolean => {
  const [first, second] = [partsOf(one), partsOf(other)];
  return (
    first.size === second.size &&
    [...first].every(([key, part]) => told(part) === told(second.get(key)))
  );
};

/**
 * What two people wrote on the same ground, put together part by part: what only one of them changed is as they
 * have it, and where both did, it is told.
 */
export const mergeRecords = (
  base: ReviewContent,
  mine: ReviewContent,
  theirs: ReviewContent
): MergedRecord => {
  const [before, own, other] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const merged: Parts = new Map();
  const conflicts: RecordConflict[] = [];
  for (const key of new Set([...other.keys(), ...own.keys()])) {
    const [was, ours, their] = [told(before.get(key)), told(own.get(key)), told(other.get(key))];
    const isOnlyMine = their === was;
    const part = isOnlyMine ? own.get(key) : other.get(key);
    if (part) merged.set(key, part);
    if (ours !== was && their !== was && ours !== their) {
      conflicts.push({ key, mine: own.get(key) ?? null, theirs: other.get(key) ?? null });
    }
  }
  return { content: contentOfParts(merged), conflicts };
};

/** The merged review with each conflict as it was decided. */
export const settledRecord = (
  { content, conflicts }: MergedRecord,
  sideOf: (conflict: RecordConflict) => Side
): ReviewContent => {
  const parts = partsOf(content);
  for (const conflict of conflicts) {
    const part = conflict[sideOf(conflict)];
    if (part) parts.set(conflict.key, part);
    else parts.delete(conflict.key);
  }
  return contentOfParts(parts);
};
