import type { ComplaintRefusal, Priority, SlaTarget } from '../../../../shared/contracts/complaint';
import type { ComplaintCommand } from '../../complaint-process';
import type { Complainant } from './file';

/** A case that comes with the life it had elsewhere. */
export interface ComplaintHistory {
  /** Where it comes from and what it is called there: what comes twice is recorded once. */
  source: string;
  externalId: string;
  /** The name it goes by already; a new one is made where there is none. */
  reference?: string;
  complainant: Complainant;
  /** In order of time; the first receives it. What it is promised may be left out: by the policies in force then. */
  commands: readonly ComplaintCommand[];
  /** Promised when it came in, whatever was found out later; null: by the assumed priority. Else as a desk promises. */
  promised?: { targets: readonly SlaTarget[]; priority: Priority | null };
}

export type RecordOutcome =
  | { status: 'recorded' | 'known'; reference: string }
  | {
      status: 'refused';
      /** Which of the commands, from 0. */
      command: number;
      refusal: ComplaintRefusal;
    };

/** What tells histories apart. */
export const keyOf = ({
  source,
  externalId,
}: Pick<ComplaintHistory, 'source' | 'externalId'>): string => `${source}\u0000${externalId}`;

/** One outcome for each history, that of the first for those that come twice. */
export const outcomesOf = (
  histories: readonly ComplaintHistory[],
  known: ReadonlyMap<string, string>,
  outcomes: ReadonlyMap<string, RecordOutcome>
): RecordOutcome[] => {
  const told = new Set<string>();
  return histories.map((history): RecordOutcome => {
    const key = keyOf(history);
    const stored = known.get(key);
    if (stored !== undefined) return { status: 'known', reference: stored };
    const outcome = outcomes.get(key);
    if (!outcome) throw new Error(`nothing became of ${history.externalId}`);
    const again = told.has(key);
    told.add(key);
    return again && outcome.status === 'recorded' ? { ...outcome, status: 'known' } : outcome;
  });
};
