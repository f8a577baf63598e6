import * as React from 'react';

import type {
  ComplaintDetail,
  DeskChoices,
  DeskCommand,
} from '../../../../../shared/contracts/complaint-desk';
import type { ComplaintLabels } from '../../../../../shared/contracts/complaint-queue';

/** How something done with a case went; `changed`: somebody else was faster, and the page has asked again. */
export type ActResult = 'done' | 'changed' | 'failed';

/** The case on the page and what its parts share. */
export interface CaseOnPage {
  detail: ComplaintDetail;
  labels: ComplaintLabels;
  /** By this browser's clock, in milliseconds: when the answer came that says so. */
  asOf: number;
  /** null until they are there. */
  choices: DeskChoices | null;
  /**
   * Does something with the case and tells how it went.
   * @param seen number of the last event that was seen, for what must not meet a changed case
   */
  act: (commands: DeskCommand[], done: string, seen?: number) => Promise<ActResult>;
  /** Tells colleagues whether something is being written in a part of the page. */
  writing: (part: string, is: boolean) => void;
}

export const CaseContext = React.createContext<CaseOnPage | null>(null);

export const useCase = (): CaseOnPage => {
  const value = React.useContext(CaseContext);
  if (!value) throw new Error('useCase needs a CaseContext above it');
  return value;
};
