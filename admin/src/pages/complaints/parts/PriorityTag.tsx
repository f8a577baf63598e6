import type { Priority } from '../../../../../shared/contracts/complaint-words';
import { Tag, type Tone } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';

const LOOKS: Record<Priority, { tone: Tone; sign: string }> = {
  low: { tone: 'neutral', sign: '▽' },
  normal: { tone: 'neutral', sign: '' },
  high: { tone: 'caution', sign: '▲' },
  urgent: { tone: 'bad', sign: '▲▲' },
};

interface PriorityTagProps {
  /** null: not assessed yet. */
  priority: Priority | null;
  /** It touches somebody's safety. */
  safety?: boolean;
}

/** How pressing a case is; and, before all else, that it touches safety. */
export const PriorityTag = ({ priority, safety = false }: PriorityTagProps) => {
  const t = useTranslate();
  const looks = priority && LOOKS[priority];
  return (
    <>
      {safety && (
        <>
          <Tag $tone="bad">
            <span aria-hidden>⚠</span> {t('complaint.safety')}
          </Tag>{' '}
        </>
      )}
      <Tag $tone={looks?.tone ?? 'neutral'}>
        {looks?.sign && <span aria-hidden>{`${looks.sign} `}</span>}
        {priority ? t(`complaint.priority.${priority}`) : t('complaint.priority.none')}
      </Tag>
    </>
  );
};
