import type { DeskCommand } from '../../../../../shared/contracts/complaint-desk';
import type { Priority } from '../../../../../shared/contracts/complaint-words';

/** What can be done with several cases at once, and is asked about first. */
export const BULK_ACTIONS = ['assign', 'team', 'priority', 'note', 'merge'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What the dialog knows so far. */
export interface BulkDraft {
  /** Id of an admin. */
  assignee: string;
  team: string;
  priority: Priority;
  reason: string;
  note: string;
  /** Reference of the case that the others repeat. */
  into: string;
  /** Why nobody told the complainants that theirs arrived; needed where nobody did. */
  untold: string;
}

export const EMPTY_BULK: BulkDraft = {
  assignee: '',
  team: '',
  priority: 'normal',
  reason: '',
  note: '',
  into: '',
  untold: '',
};

/** The command that comes of it; null while something is missing. */
export const bulkCommand = (action: BulkAction, draft: BulkDraft): DeskCommand | null => {
  const { assignee, priority, into } = draft;
  const reason = draft.reason.trim();
  const note = draft.note.trim();
  const team = draft.team.trim();
  const untold = draft.untold.trim();
  switch (action) {
    case 'assign':
      return assignee ? { type: 'facts', facts: { assignee } } : null;
    case 'team':
      return team ? { type: 'facts', facts: { team } } : null;
    case 'priority':
      return reason ? { type: 'facts', facts: { priority, priorityReason: reason } } : null;
    case 'note':
      return note ? { type: 'note', text: note } : null;
    case 'merge': {
      const facts = { mergedInto: into, ...(untold && { unacknowledgedReason: untold }) };
      return into ? { type: 'step', to: 'duplicate', facts } : null;
    }
  }
};

/** The cases that a command is for: one that others are merged into stays as it is. */
export const concernedBy = (command: DeskCommand, references: readonly string[]): string[] => {
  const into = command.type === 'step' ? command.facts?.mergedInto : null;
  return references.filter((reference) => reference !== into);
};
