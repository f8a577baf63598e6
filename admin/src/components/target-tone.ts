import type { TargetState } from '../../../shared/contracts/kpi';
import type { Tone } from './Tag';

/** A state's colour; its sign and words say the same without it. What is not clear has none. */
export const TARGET_TONES: Record<TargetState, Tone> = {
  reached: 'good',
  on_course: 'good',
  behind: 'bad',
  missed: 'bad',
  unclear: 'neutral',
  too_few: 'caution',
  no_data: 'neutral',
};
