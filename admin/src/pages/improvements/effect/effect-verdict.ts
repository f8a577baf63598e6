import type { MeasuredChange } from '../../../../../shared/contracts/improvement';
import type { Direction } from '../../../../../shared/contracts/kpi';
import { toneOf } from '../../../components/change-verdict';
import type { Tone } from '../../../components/Tag';

/** What may be said of a change in one word: nothing real where its interval holds 0, or where answers are few. */
export type EffectVerdict = 'real' | 'noise' | 'few';

export const effectVerdict = ({ low, high }: MeasuredChange, few: boolean): EffectVerdict => {
  if (few) return 'few';
  return low > 0 || high < 0 ? 'real' : 'noise';
};

/** A colour is for real changes only. */
export const effectTone = (
  verdict: EffectVerdict,
  { value }: MeasuredChange,
  direction: Direction
): Tone => {
  if (verdict === 'few') return 'caution';
  return verdict === 'real' ? toneOf(value, direction) : 'neutral';
};
