import type {
  Actor,
  ComplaintRefusal,
  ComplaintState,
  FactChanges,
  PriorityMatrix,
} from '../../../shared/contracts/complaint';
import type { ContactPart } from '../../../shared/contracts/complaint-contact';
import type { ComplaintRules } from '../../../shared/contracts/sla';

interface Told {
  /** Instant, ISO 8601 in UTC with milliseconds; not before the case's last event. */
  at: string;
  by: Actor;
}

/** What someone wants done with a case. */
export type ComplaintCommand = Told &
  (
    | {
        type: 'step';
        to: ComplaintState;
        facts?: FactChanges;
        reason?: string;
        /** Told to the complainant. */
        text?: string;
        attachments?: string[];
      }
    | { type: 'facts'; facts: FactChanges; reason?: string }
    | { type: 'message' | 'note'; text: string; attachments?: string[] }
    | { type: 'approval'; granted: boolean; reason?: string }
    | { type: 'merge'; duplicate: string }
    /** Which parts of the contact have become others, and the language of the answers. */
    | { type: 'contact'; changed: ContactPart[]; locale?: string }
    /** The complainant gets another secret; what was given out before opens the case no longer. */
    | { type: 'secret' }
  );

/** What the process must know besides the case. */
export interface ProcessSettings {
  /** Reference of the case. */
  reference: string;
  rules: ComplaintRules;
  matrix: PriorityMatrix;
}

/** Makes a refusal of what is missing or wrong. */
export type Refuse = (
  code: ComplaintRefusal['code'],
  message: string,
  missing?: string[]
) => ComplaintRefusal;
