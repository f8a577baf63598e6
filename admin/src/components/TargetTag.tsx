import type { TargetState } from '../../../shared/contracts/kpi';
import { useTranslate } from '../hooks/useTranslate';
import { Tag } from './Tag';
import { TARGET_TONES } from './target-tone';

/** "✓ reached", "▼ behind", "≈ not clear": what statistics say of a number and its target. */
export const TargetTag = ({ state }: { state: TargetState }) => {
  const t = useTranslate();
  return <Tag $tone={TARGET_TONES[state]}>{t(`target.state.${state}`)}</Tag>;
};
