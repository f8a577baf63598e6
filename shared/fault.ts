import type { Because } from './refusal';

/** What is wrong with a value, and where. */
export interface Fault {
  path: string[];
  message: string;
  /** For people, where they can come upon it. */
  because?: Because;
}

/** Something made, or everything that stands against it. */
export type Result<Value> = ({ ok: true } & Value) | { ok: false; faults: Fault[] };

export const refused = (...faults: Fault[]): { ok: false; faults: Fault[] } => ({
  ok: false,
  faults,
});

/** A refusal that lies at one place. */
export const refusedAt = (path: string[], message: string, because?: Because) =>
  refused({ path, message, ...(because && { because }) });
