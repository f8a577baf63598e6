import type { ImprovementState } from '../../../../shared/contracts/improvement';
import { Tag, type Tone } from '../../components/Tag';
import { useTranslate } from '../../hooks/useTranslate';

const TONES: Record<ImprovementState, Tone> = {
  planned: 'neutral',
  started: 'info',
  done: 'info',
  abandoned: 'neutral',
};

const SIGNS: Record<ImprovementState, string> = {
  planned: '◇',
  started: '◔',
  done: '✓',
  abandoned: '✕',
};

/** How far it is, in a sign and a word. */
export const ImprovementStateTag = ({ state }: { state: ImprovementState }) => {
  const t = useTranslate();
  return (
    <Tag $tone={TONES[state]}>
      <span aria-hidden>{SIGNS[state]} </span>
      {t(`improvements.state.${state}`)}
    </Tag>
  );
};
