import type { Channel } from '../../../../shared/dimensions';

/** A touchpoint that a step was meant for and that the site may not have yet. */
export interface SuggestedTouchpoint {
  /** Id of the step. */
  step: string;
  /** Key to create it by; null when only the channel is known. */
  key: string | null;
  name: string;
  channel: Channel | null;
}
