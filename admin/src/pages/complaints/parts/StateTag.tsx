import type { ComplaintState } from '../../../../../shared/contracts/complaint-words';
import { Tag, type Tone } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';

/** A state that asks for more than the others, and those in which nothing is to be done; all others are plain work. */
const MARKED: Partial<Record<ComplaintState, { tone: Tone; sign?: string }>> = {
  draft: { tone: 'neutral' },
  awaiting_customer: { tone: 'neutral', sign: '⏸' },
  awaiting_third_party: { tone: 'neutral', sign: '⏸' },
  escalated: { tone: 'caution', sign: '▲' },
  rejected: { tone: 'caution', sign: '✕' },
  reopened: { tone: 'caution', sign: '↺' },
  accepted: { tone: 'info', sign: '✓' },
  closed: { tone: 'neutral', sign: '✓' },
  closed_exhausted: { tone: 'neutral' },
  duplicate: { tone: 'neutral' },
  out_of_scope: { tone: 'neutral' },
  withdrawn: { tone: 'neutral' },
};

/** The state of a case. */
export const StateTag = ({ state }: { state: ComplaintState }) => {
  const t = useTranslate();
  const { tone, sign } = MARKED[state] ?? { tone: 'info' };
  return (
    <Tag $tone={tone}>
      {sign && <span aria-hidden>{`${sign} `}</span>}
      {t(`complaint.state.${state}`)}
    </Tag>
  );
};
