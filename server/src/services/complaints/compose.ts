import { createHash } from 'node:crypto';
import type { ComplaintEvent, ComplaintEventDraft } from '../../../../shared/contracts/complaint';
import {
  applyCommand,
  continued,
  sealEvents,
  type ComplaintCase,
  type ComplaintCommand,
  type Digest,
  type ProcessSettings,
} from '../../complaint-process';
import { refusalError } from './faults';

/** The digest of every chain. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Carries out commands one after the other on a case.
 * @throws the error of the first that is refused, see {@link refusalError}
 */
export const draftsOf = (
  it: ComplaintCase,
  commands: readonly ComplaintCommand[],
  settings: ProcessSettings
): ComplaintEventDraft[] => {
  const drafts: ComplaintEventDraft[] = [];
  let now = it;
  for (const command of commands) {
    const result = applyCommand(now, command, settings);
    if (!result.ok) throw refusalError(result.refusal);
    drafts.push(...result.events);
    now = continued(now, result.events);
  }
  return drafts;
};

/** The same, sealed behind an event with this hash. */
export const eventsOf = (
  it: ComplaintCase,
  commands: readonly ComplaintCommand[],
  settings: ProcessSettings,
  previousHash: string
): ComplaintEvent[] => sealEvents(draftsOf(it, commands, settings), previousHash, sha256);
