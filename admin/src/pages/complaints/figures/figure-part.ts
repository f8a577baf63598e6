import type { Reader } from '../../../filters/period-state';
import type { FiguresStateHandle } from './useFiguresState';

/** What every picture of the page is made from. */
export interface FigurePart {
  handle: FiguresStateHandle;
  reader: Reader;
  /** Name of a KPI in the reader's language. */
  nameOf: (kpi: string) => string;
  /** How its request is made. */
  fresh: { refetchOnMountOrArgChange: number };
}
