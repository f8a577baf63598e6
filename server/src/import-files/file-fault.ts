/** Why a file can't be imported, in a sentence for the person who asked for it. */
export class FileFault extends Error {}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
