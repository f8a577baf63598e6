import type { Channel } from '../dimensions';
import type { ContactPart } from './complaint-contact';
import type {
  CloseReason,
  ComplaintKind,
  ComplaintState,
  Depth,
  Level,
  Money,
  Priority,
  RemedyType,
  Severity,
  SlaTarget,
} from './complaint-words';

export * from './complaint-words';

/** What is offered. `none` needs a reason. */
export interface Remedy {
  type: RemedyType;
  cost: Money | null;
  reason?: string;
}

/** An entry of one of the host's content types. */
export interface EntryLink {
  /** Such as `api::product.product`. */
  contentType: string;
  documentId: string;
}

/** Who acts. An `import` brings history in and is not held to waiting times. */
export const ACTOR_ROLES = ['complainant', 'agent', 'manager', 'system', 'import'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];
export interface Actor {
  role: ActorRole;
  /** Of the host's user; `null` for complainants and the system. */
  id: string | null;
}

/**
 * What is known of a case. Each event carries those that it sets; together, later over earlier, they are
 * the facts of the case. `null` takes one back.
 */
export interface ComplaintFacts {
  kind: ComplaintKind;
  channel: Channel;
  locale: string;
  subject: string;
  anonymous: boolean;
  /** Key of the customer, where one is known. */
  customer: string;
  location: string;
  touchpoint: string;
  /** What the product was called when it was stated or linked. */
  product: string;
  /** Where the host keeps the product. */
  productEntry: EntryLink;
  purchase: string;
  /** `responseId` of feedback that was given before. */
  feedback: string;
  /** What was stated as one, where there is no such feedback: no link. */
  feedbackStated: string;
  category: string;
  /** The remedy the complainant asks for. */
  remedySought: RemedyType;
  /** What the desk put right last of who complains: never what it was or is, as events can't be erased. */
  contactCorrected: ContactPart[];
  /** The how manyth secret opens the case to its complainant, from 2: those before it no longer do. */
  secretIssue: number;
  /** What was done at once. */
  immediateAction: string;

  acknowledgementMode: string;
  /** Why nobody could be told that the complaint arrived. */
  unacknowledgedReason: string;

  severity: Severity;
  safety: boolean;
  complexity: Level;
  impact: Level;
  urgency: Level;
  immediateActionNeeded: boolean;
  immediateActionPossible: boolean;
  priority: Priority;
  /** Why the priority differs from the matrix. */
  priorityReason: string;

  assignee: string;
  team: string;
  sla: SlaSnapshot;

  depth: Depth;
  findings: string;
  causeCode: string;
  /** Key of the root-cause analysis. */
  rootCause: string;
  /** The same cause has hit before. */
  recurrent: boolean;

  awaitingReason: string;
  /** Instant by which the complainant hears again, ISO 8601. */
  nextUpdateDue: string;
  escalationLevel: number;
  escalatedTo: string;
  levelDecision: string;

  remedy: Remedy;
  remedyApproved: boolean;
  /** The complainant was answered without an investigation. */
  immediate: boolean;
  decision: string;
  decisionMode: string;
  /** Where the complainant can turn to who does not accept. */
  recourse: string;
  externalBody: string;
  externalReference: string;
  externalOutcome: string;
  remedyCarriedOut: boolean;
  closeReason: CloseReason;
  /** Reference of the case that this one repeats. */
  mergedInto: string;
}
export type FactName = keyof ComplaintFacts;
export type FactChanges = { [Name in FactName]?: ComplaintFacts[Name] | null };

/** Targets of one case, fixed when its clock started. Seconds; a target that is not set is not judged. */
export interface SlaSnapshot {
  policy: string;
  priority: Priority;
  clock: 'working' | 'wall';
  targets: Partial<Record<SlaTarget, number>>;
  /** States in which the case's clocks stand; those of the rules where nothing was fixed. */
  pausedIn?: ComplaintState[];
  /** Targets that hold until somebody assesses the case, which fixes them by the priority that is found then. */
  provisional?: SlaTarget[];
  /** A date by which a waiting case's complainant is to hear again is a promise too; earlier snapshots know none. */
  datedUpdates?: boolean;
}

/** What an event tells. */
export const COMPLAINT_EVENT_TYPES = [
  /** The case goes from one state to another. */
  'step',
  /** Facts are set or corrected. */
  'facts',
  /** Public: between complainant and staff. */
  'message',
  /** Private: among staff. */
  'note',
  /** A manager approves or refuses a costly remedy. */
  'approval',
  /** Another case was merged into this one. */
  'merged',
] as const;
export type ComplaintEventType = (typeof COMPLAINT_EVENT_TYPES)[number];

/** An event before it is sealed into its case's chain. */
export interface ComplaintEventDraft {
  /** From 1, without gaps. */
  sequence: number;
  type: ComplaintEventType;
  /** ISO 8601 in UTC with milliseconds; never before the event ahead of it. */
  at: string;
  by: Actor;
  from: ComplaintState | null;
  to: ComplaintState | null;
  /** For staff; never shown to the complainant. */
  reason: string | null;
  /**
   * The words of a message or note, the description of a complaint as it came in, or what the complainant
   * is told of a step. The only place for a complainant's own words: it can be erased (`null`) and the
   * chain still holds.
   */
  text: string | null;
  visibility: 'public' | 'private';
  facts: FactChanges;
  /** Reference of the case that was merged into this one. */
  merged: string | null;
  /** Ids of attached files. */
  attachments: string[];
}

/** A stored event: it can neither be changed nor removed without breaking the chain. */
export interface ComplaintEvent extends ComplaintEventDraft {
  /** Of the text; `null` when there never was one. */
  textHash: string | null;
  previousHash: string;
  hash: string;
}

/** Why a command was not carried out, and what would be. */
export interface ComplaintRefusal {
  code:
    | 'impossible_step'
    | 'not_permitted'
    | 'missing'
    | 'invalid'
    | 'too_early'
    | 'too_late'
    | 'out_of_order'
    | 'ended';
  message: string;
  state: ComplaintState;
  /** Steps that this actor may take now. */
  allowed: ComplaintState[];
  /** Facts (or `reason`, `text`) that are missing; where one of several would do, they are joined by `|`; a part: `remedy.cost`. */
  missing: string[];
}
