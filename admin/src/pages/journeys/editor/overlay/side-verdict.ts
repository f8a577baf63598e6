import type { BreakReason } from '../../../../../../shared/contracts/journey-connection';
import { hasFewAnswers } from '../../../../components/change-verdict';
import type { MetricPair } from './OverlayContext';

/** What may be said of two sides in a word: why they are not compared, or how the server's test ended. */
export type SideVerdict = BreakReason | 'few' | 'noise' | 'real';

export const sideVerdict = ({ here, there }: MetricPair): SideVerdict => {
  const [reason] = there.reasons;
  if (reason !== undefined) return reason;
  const { difference } = there;
  if (here === null || difference === null || difference.value === null) return 'no_answers';
  if (hasFewAnswers(here.flags) || hasFewAnswers(there.flags)) return 'few';
  return difference.significant ? 'real' : 'noise';
};
