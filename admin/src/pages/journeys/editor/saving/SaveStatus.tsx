import { Typography } from '@strapi/design-system';

import { PlainButton } from '../../../../components/PlainButton';
import { Tag } from '../../../../components/Tag';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { SaveState } from './save-state';

interface SaveStatusProps {
  state: SaveState;
  onRetry: () => void;
  onCompare: () => void;
}

const QUIET = { saved: '✓', waiting: '…', saving: '…' } as const;

/** Whether what stands on the board is saved, in words; nothing is ever lost silently. */
export const SaveStatus = ({ state, onRetry, onCompare }: SaveStatusProps) => {
  const t = useTranslate();
  if (state.is === 'conflict') {
    return (
      <span role="status">
        <Tag $tone="bad">{t('journey.save.conflict')}</Tag>{' '}
        <PlainButton type="button" onClick={onCompare}>
          {t('journey.save.compare')}
        </PlainButton>
      </span>
    );
  }
  if (state.is === 'offline' || state.is === 'refused') {
    return (
      <span role="status">
        <Tag $tone="caution">
          {t(state.kept ? `journey.save.${state.is}` : 'journey.save.notKept')}
        </Tag>{' '}
        <PlainButton type="button" onClick={onRetry}>
          {t('journey.save.retry')}
        </PlainButton>
        {state.is === 'refused' && (
          <Typography variant="pi" textColor="neutral600" dir="auto" tag="span">
            {state.message}
          </Typography>
        )}
      </span>
    );
  }
  return (
    <Typography variant="pi" textColor="neutral600" role="status" tag="span">
      <span aria-hidden>{QUIET[state.is]}</span> {t(`journey.save.${state.is}`)}
    </Typography>
  );
};
