import { FileFault } from '../import-files/file-fault';

export { reasonOf } from '../import-files/file-fault';

/** Why a command can't run, in a sentence for the person at the terminal. */
export class CliFault extends Error {}

/** Faults whose sentence says everything: nobody needs to look into the program. */
export const isExplained = (error: unknown): boolean =>
  error instanceof CliFault || error instanceof FileFault;
