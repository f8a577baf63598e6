import { PLUGIN_ID } from '../constants';
import type { OpenEntry } from './panel-subject';

/** An entry of the host that can be the content of touchpoints. */
export interface LinkableEntry {
  contentType: string;
  /** null: not saved yet. */
  documentId: string | null;
}

/** Ours are no content of touchpoints, and people are none either. */
const NO_CONTENT = [`plugin::${PLUGIN_ID}.`, 'plugin::users-permissions.', 'admin::'];

/**
 * null for types whose entries are not linked.
 * @param isCopy the form lies open for a copy of the entry, which is not there yet
 */
export const linkableEntryOf = (
  { model, documentId, document }: OpenEntry,
  isCopy: boolean
): LinkableEntry | null => {
  if (NO_CONTENT.some((start) => model.startsWith(start))) return null;
  // The address of a single type's only entry does not name it.
  const { documentId: own } = (document ?? {}) as { documentId?: unknown };
  const saved = documentId ?? (typeof own === 'string' ? own : null);
  return { contentType: model, documentId: isCopy ? null : saved };
};
