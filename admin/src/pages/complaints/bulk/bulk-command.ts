import type { DeskCommand } from '../../../../../shared/contracts/complaint-desk';
import type { Priority } from '../../../../../shared/contracts/complaint-words';

/** What can be done with several cases at once, and is asked about first. */
export const BULK_ACTIONS = ['assign', 'team', 'priority', 'note'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What the dialog knows so far. */
export interface BulkDraft {
  /** Id of an admin. */
  assignee: string;
  team: string;
  priority: Priority;
  reason: string;
  note: string;
}

export const EMPTY_BULK: BulkDraft = {
  assignee: '',
  team: '',
  priority: 'normal',
  reason: '',
  note: '',
};

/** The command that comes of it; null while something is missing. */
export const bulkCommand = (action: BulkAction, draft: BulkDraft): DeskCommand | null => {
  const [reason, note, team] = [draft.reason, draft.note, draft.team].map((text) => text.trim());
  switch (action) {
    case 'assign':
      return draft.assignee ? { type: 'facts', facts: { assignee: draft.assignee } } : null;
    case 'team':
      return team ? { type: 'facts', facts: { team } } : null;
    case 'priority':
      return reason
        ? { type: 'facts', facts: { priority: draft.priority, priorityReason: reason } }
        : null;
    case 'note':
      return note ? { type: 'note', text: note } : null;
  }
};
