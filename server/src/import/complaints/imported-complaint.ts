import type {
  ComplaintState,
  FactChanges,
  SlaTarget,
} from '../../../../shared/contracts/complaint';
import type { ComplaintTime } from './fields';

/** A complaint as a row of a file tells of it. */
export interface ImportedComplaint {
  source?: string | null;
  externalId?: string | null;
  /** What was known when it came in. */
  facts: FactChanges;
  /** What was found out later: assignee, team, severity, priority, cause. */
  later: FactChanges;
  remedy: FactChanges['remedy'];
  text: string | null;
  /** What the complainant was answered. */
  response: string | null;
  reason: string | null;
  complainant: { name: string | null; email: string | null; phone: string | null };
  /** Where the file says that it stands; null where only its dates tell. */
  state: ComplaintState | null;
  /** Instants, ISO 8601, none before the one ahead of it. */
  times: Partial<Record<ComplaintTime, string>> & { receivedAt: string };
  /** Instants by which the file itself promised something; null where it has no such column. */
  due: Partial<Record<SlaTarget, string>> | null;
  /** What the file could tell of, so that a policy can be held against it. */
  judged: SlaTarget[];
}
