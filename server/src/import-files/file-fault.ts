import type { Because } from '../../../shared/refusal';

/** Why a file can't be imported, in a sentence for the person who asked for it. */
export class FileFault extends Error {
  /** @param because for people, where they can come upon it */
  constructor(
    message: string,
    readonly because?: Because
  ) {
    super(message);
  }
}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
