import * as React from 'react';

import type { GetComplaintReview } from '../../../../../../shared/contracts/complaint-review';
import type {
  GetReviewRecord,
  KeptReview,
  ReviewContent,
  ReviewRecord,
  SaveReviewRecord,
} from '../../../../../../shared/contracts/review-record';
import {
  useGetCxReviewRecordQuery,
  useSaveCxReviewRecordMutation,
} from '../../../../api/complaint-review';
import { hasStatus, type RequestError } from '../../../../api/request-error';
import { useOutcome } from '../../../../hooks/useOutcome';
import { useTranslate } from '../../../../hooks/useTranslate';
import {
  isSameContent,
  mergeRecords,
  settledRecord,
  type MergedRecord,
  type RecordConflict,
  type Side,
} from './merge-records';
import { contentOf } from './record-draft';

/** What is being written, and on what it stands. */
interface Draft {
  /** Of which review it is. */
  key: string;
  version: number;
  base: ReviewContent;
  content: ReviewContent;
}

/** Both changed the same: nothing is saved before it is decided. */
export interface OpenConflict {
  theirs: KeptReview;
  merged: MergedRecord;
}

export interface RecordHandle {
  record: ReviewRecord;
  /** By which it was asked. */
  query: GetReviewRecord.Query;
  /** As it is being written. */
  content: ReviewContent;
  change: (content: ReviewContent) => void;
  isDirty: boolean;
  isSaving: boolean;
  /** Why it could not be saved, unless somebody else was first. */
  error: RequestError | undefined;
  conflict: OpenConflict | null;
  /** Gives whether all is saved. */
  save: () => Promise<boolean>;
  /** Decides later. */
  dismiss: () => void;
  settle: (sideOf: (conflict: RecordConflict) => Side) => Promise<boolean>;
}

/** Of which review the words are: what it is held against, and how its numbers are divided, don't matter to them. */
export const recordQuery = ({
  exposure: _exposure,
  categories: _categories,
  format: _format,
  ...query
}: GetComplaintReview.Query): GetReviewRecord.Query => query;

const draftOf = (key: string, record: ReviewRecord): Draft => {
  const content = contentOf(record);
  return { key, version: record.kept?.version ?? 0, base: content, content };
};

/** The draft on what somebody else saved in between. */
const onTop = (draft: Draft, theirs: KeptReview, content: ReviewContent): Draft => ({
  key: draft.key,
  version: theirs.version,
  base: contentOf({ kept: theirs, carried: [] }),
  content,
});

/** After saving: what stands there now, with what was typed while it was on its way. */
const followed = (now: Draft | null, sent: Draft, saved: Draft): Draft => {
  if (now?.key !== sent.key || now.content === sent.content) return saved;
  const merged = mergeRecords(sent.content, now.content, saved.content);
  return { ...saved, content: settledRecord(merged, () => 'mine') };
};

const isDirty = ({ base, content }: Draft): boolean => !isSameContent(base, content);

/** The draft as long as it holds something unsaved, or is as new as what the server has. */
const currentDraft = (kept: Draft | null, key: string, record: ReviewRecord): Draft => {
  const fits = kept?.key === key;
  const isNewer = (record.kept?.version ?? 0) > (kept?.version ?? 0);
  return fits && kept && (isDirty(kept) || !isNewer) ? kept : draftOf(key, record);
};

const conflictIn = (error: unknown): KeptReview | null => {
  if (!hasStatus(error as RequestError, 409)) return null;
  return ((error as { details?: SaveReviewRecord.Conflict }).details ?? { kept: null }).kept;
};

/** Sends a draft, and again on top of what others saved where that fits together. */
const useSend = (query: GetReviewRecord.Query) => {
  const [save, { isLoading }] = useSaveCxReviewRecordMutation();
  const send = async (
    draft: Draft
  ): Promise<{ saved?: ReviewRecord; error?: RequestError; conflict?: OpenConflict }> => {
    const { version, base, content } = draft;
    const outcome = await save({ query, record: { version, ...content } });
    if (!('error' in outcome)) return { saved: outcome.data };
    const theirs = conflictIn(outcome.error);
    if (!theirs) return { error: outcome.error as RequestError };
    const merged = mergeRecords(base, content, contentOf({ kept: theirs, carried: [] }));
    if (merged.conflicts.length > 0) return { conflict: { theirs, merged } };
    return send(onTop(draft, theirs, merged.content));
  };
  return { send, isSaving: isLoading };
};

type Trouble = Pick<RecordHandle, 'error' | 'conflict'>;
const NO_TROUBLE: Trouble = { error: undefined, conflict: null };

/** What is written of a review, from the server and back. */
export const useReviewRecord = (query: GetReviewRecord.Query, onSaved: () => void) => {
  const t = useTranslate();
  const tell = useOutcome();
  const key = JSON.stringify(query);
  const request = useGetCxReviewRecordQuery(query, { refetchOnMountOrArgChange: true });
  const record = request.currentData;
  const [kept, setDraft] = React.useState<Draft | null>(null);
  const [trouble, setTrouble] = React.useState<Trouble>(NO_TROUBLE);
  const { send, isSaving } = useSend(query);
  const draft = record && currentDraft(kept, key, record);

  const keep = async (one: Draft): Promise<boolean> => {
    const { saved, error, conflict } = await send(one);
    setTrouble({ error, conflict: conflict ?? null });
    if (!saved) return false;
    setDraft((now) => followed(now, one, draftOf(key, saved)));
    onSaved();
    return tell({ data: saved }, t('review.save.done'));
  };
  const handle: RecordHandle | null =
    record && draft
      ? {
          ...{ record, query },
          content: draft.content,
          change: (content) => setDraft({ ...draft, content }),
          isDirty: isDirty(draft),
          isSaving,
          ...trouble,
          save: () => keep(draft),
          dismiss: () => setTrouble(NO_TROUBLE),
          async settle(sideOf) {
            if (!trouble.conflict) return false;
            const { theirs, merged } = trouble.conflict;
            const next = onTop(draft, theirs, settledRecord(merged, sideOf));
            setDraft(next);
            return keep(next);
          },
        }
      : null;
  return { handle, request };
};
