import * as React from 'react';

import type { JourneyRights } from '../../../../../shared/contracts/journey-editor';
import type { FoundPainPoint } from '../../../../../shared/contracts/journey-overlay';
import type { Reader } from '../../../filters/period-state';
import type { JourneyPageState } from './overlay/overlay-state';

/** What parts of a journey's page know of the page. */
export interface JourneyPage {
  documentId: string;
  /** Language of the content. */
  locale: string;
  state: JourneyPageState;
  reader: Reader;
  rights: JourneyRights;
  /** An old version that is only read; null: the draft. */
  version: number | null;
  /** Takes a found pain point onto the map, in these words; gives whether that went well. */
  accept: (found: FoundPainPoint, text: string) => Promise<boolean>;
}

export const PageContext = React.createContext<JourneyPage | null>(null);

export const useJourneyPage = (): JourneyPage => {
  const page = React.useContext(PageContext);
  if (!page) throw new Error('useJourneyPage needs a PageContext above it');
  return page;
};
