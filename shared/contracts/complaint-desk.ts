import type {
  ComplaintEvent,
  ComplaintFacts,
  ComplaintState,
  EntryLink,
  FactChanges,
  Money,
  PriorityMatrix,
  RemedyType,
} from './complaint';
import type { ComplaintAttachment } from './complaint-filing';
import type { CaseMail } from './complaint-mail';
import type { ComplaintLabels, ComplaintListed } from './complaint-queue';
import type { ComplaintRules, SlaLedgerEntry } from './sla';
import type { TimeSpan } from './working-calendar';

/** A step that can be taken now and everything that its form must ask for. */
export interface StepOffered {
  to: ComplaintState;
  /** Facts (or `reason`, `text`) that are missing; where one of several would do, joined by `|`. */
  needs: string[];
  /** The step that most cases take from here. */
  likeliest: boolean;
  /** Why the reader can't take it although the process has it: `manager`, or the time at which it opens. */
  barred: 'manager' | 'too_early' | null;
}

/** An event as the desk sees it: with who did it, and files. */
export interface DeskEvent extends Omit<
  ComplaintEvent,
  'attachments' | 'textHash' | 'previousHash'
> {
  attachments: ComplaintAttachment[];
  /** There was a text, and it was erased. */
  erased: boolean;
  /** The mail that tells the complainant of it; null where there is none, or it is long forgotten. */
  mail: CaseMail | null;
}

/** A case like this one. */
export interface SimilarComplaint {
  reference: string;
  subject: string | null;
  state: ComplaintState;
  receivedAt: string;
  location: string | null;
  causeCode: string | null;
  /** Why it is shown: the same customer, purchase, product, cause, place, or words. */
  alike: ('customer' | 'purchase' | 'product' | 'cause' | 'category' | 'place' | 'words')[];
}

/** A promise of a case as its page shows it. */
export interface CasePromise extends SlaLedgerEntry {
  /** It is open, and holds only until somebody assesses the case. */
  provisional: boolean;
}

export interface ComplaintDetail extends ComplaintListed {
  facts: Partial<ComplaintFacts>;
  events: DeskEvent[];
  steps: StepOffered[];
  promises: CasePromise[];
  /** The working-time axis from receipt to now or the next due date. */
  axis: { from: number; to: number; open: TimeSpan[]; paused: TimeSpan[] };
  /** When the case moved to the hours it stands on now; null: it has stood on them from its beginning. */
  hoursSince: string | null;
  /** Whether every event still says what was sealed. */
  chain: { ok: boolean; brokenAt: number | null; erased: number[] };
  remedyCost: Money | null;
  /** The entry that the product is linked to; `gone` once the host deleted it, `readable` by whoever asks. */
  productEntry: (EntryLink & { gone: boolean; readable: boolean }) | null;
  /** The host's entry with the number of the purchase, where there is one and whoever asks may read it. */
  purchaseEntry: EntryLink | null;
  /** Whether a manager must approve the remedy that stands, and whether the reader may. */
  approval: { needed: boolean; granted: boolean | null; mayDecide: boolean };
  rules: ComplaintRules;
  /** By which the form of an assessment shows the priority that will be set. */
  matrix: PriorityMatrix;
  /** What the reader may do. */
  may: { handle: boolean; decide: boolean; personal: boolean };
}

/** `GET /cx/complaints/:reference`. */
export namespace GetComplaint {
  export interface Response {
    data: ComplaintDetail;
    meta: { labels: ComplaintLabels };
  }
}

/** `GET /cx/complaints/:reference/related`: asked for after the page stands. */
export namespace GetRelated {
  export interface Response {
    data: {
      similar: SimilarComplaint[];
      /** Of the same customer; [] where the reader may not know who it was. */
      complaints: SimilarComplaint[];
      feedback: {
        responseId: string;
        metric: string;
        score: number;
        scale: string;
        occurredAt: string;
      }[];
    };
    meta: { labels: ComplaintLabels };
  }
}

/** What an agent does with a case. */
export type DeskCommand =
  | {
      type: 'step';
      to: ComplaintState;
      facts?: FactChanges;
      reason?: string;
      text?: string;
      attachments?: string[];
    }
  | { type: 'facts'; facts: FactChanges; reason?: string }
  | { type: 'message' | 'note'; text: string; attachments?: string[] }
  | { type: 'approval'; granted: boolean; reason?: string };

/**
 * `POST /cx/complaints/:reference/events`: all of the commands or none. 409 where the case does not allow it
 * or has changed since `sequence`, with `details.code`, `state`, `allowed`.
 */
export namespace ActOnComplaint {
  export interface Request {
    commands: DeskCommand[];
    /** Number of the last event that was seen; left out for what never conflicts (notes, messages). */
    sequence?: number;
  }
  export interface Response {
    data: ComplaintDetail;
    meta: { labels: ComplaintLabels };
  }
}

/** `POST /cx/complaints/:reference/merge`: this one repeats another. */
export namespace MergeComplaint {
  export interface Request {
    into: string;
    /** One of the two, where nobody has told the complainant yet that the complaint arrived. */
    acknowledgementMode?: string;
    unacknowledgedReason?: string;
  }
  export type Response = ActOnComplaint.Response;
}

/** `POST /cx/complaints/:reference/mails/:sequence`: sends the mail that tells of this event again. */
export namespace SendMailAgain {
  export type Response = ActOnComplaint.Response;
}

/** `POST /cx/complaints/bulk`: the same with many; each on its own, with a result for each. */
export namespace ActOnComplaints {
  export interface Request {
    references: string[];
    command: DeskCommand;
  }
  export interface Response {
    /** `details` say why not for programs, as those of an error do. */
    data: { reference: string; ok: boolean; message: string | null; details?: unknown }[];
  }
}

/** `POST /cx/complaints`: filed by an agent, for whoever phoned or wrote. */
export namespace FileAtDesk {
  export interface Request {
    facts: FactChanges;
    text: string;
    complainant: { name: string | null; email: string | null; phone: string | null };
    attachments?: string[];
  }
  export type Response = ActOnComplaint.Response;
}

/** `POST /cx/complaints/:reference/presence` while a case is open on somebody's screen: who else is there. */
export namespace TellPresence {
  export interface Request {
    /** Whether something is being written. */
    writing: boolean;
  }
  export interface Response {
    data: {
      others: { id: string; name: string; writing: boolean }[];
      /** Number of the case's last event: when it is another one, the page asks again. */
      sequence: number;
    };
  }
}

/** What an agent can choose from. */
export interface DeskChoices {
  people: { id: string; name: string }[];
  teams: string[];
  categories: { key: string; name: string; parent: string | null; team: string | null }[];
  causes: { key: string; name: string; category: string | null }[];
  remedies: { key: string; name: string; type: RemedyType; cost: Money | null }[];
  locations: { key: string; name: string }[];
  /** Places in the trees of those locations, by their paths, each before what lies below. */
  regions: { key: string; name: string }[];
  formats: { key: string; name: string }[];
  touchpoints: { key: string; name: string }[];
  /** Products that cases are linked to, by document id, the most linked first: of those that the agent may read. */
  products: { key: string; name: string }[];
  /** Texts to start from, in every language that they are in. */
  templates: { key: string; use: string; locale: string; name: string; text: string }[];
}

/** `GET /cx/complaints/choices?locale=`. */
export namespace GetDeskChoices {
  export interface Response {
    data: DeskChoices;
  }
}

/** A product of the host, and what it is called. */
export interface Product {
  entry: EntryLink;
  title: string;
}

/** `GET /cx/complaints/products?search=&locale=`: at most 20; null where the host names no type of products. */
export namespace FindProducts {
  export interface Query {
    search: string;
    locale: string;
  }
  export interface Response {
    data: Product[] | null;
  }
}
