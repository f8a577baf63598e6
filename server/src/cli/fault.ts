/** Why a command can't run, in a sentence for the person at the terminal. */
export class CliFault extends Error {}

export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
