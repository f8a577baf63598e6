import type { TargetState } from '../../../shared/contracts/kpi';
import type { Counted } from '../hooks/useCountWords';
import { useTargetStateText } from '../hooks/useTargetStateText';
import { Tag } from './Tag';
import { TARGET_TONES } from './target-tone';

/** "✓ reached", "▼ behind", "≈ not clear": what statistics say of a number and its target. */
export const TargetTag = ({ state, rules }: { state: TargetState; rules: Counted }) => {
  const textOf = useTargetStateText(rules);
  return <Tag $tone={TARGET_TONES[state]}>{textOf(state)}</Tag>;
};
