import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Faults } from '../../../../components/Faults';
import { SteadyButton } from '../../../../components/SteadyButton';
import { Tag } from '../../../../components/Tag';
import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';
import { isolated } from '../../../../format/isolated';
import { isComplete } from './record-draft';
import type { RecordHandle } from './useReviewRecord';

/** Stays in sight at the end of the window, however far the review goes on. */
const Bar = styled.div`
  position: sticky;
  inset-block-end: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
`;

/** Who wrote the review last, and when. */
export const SavedBy = ({ record: { kept } }: Pick<RecordHandle, 'record'>) => {
  const t = useTranslate();
  const formats = useFormats();
  const { timeZone } = useSite().site;
  if (!kept) return <>{t('review.nothingWritten')}</>;
  const time = formats.moment(kept.at, timeZone);
  return <>{t('review.savedBy', { by: isolated(kept.by), time })}</>;
};

/** Whether all that is written is saved, in words, and the button that does it. */
export const SaveBar = ({ handle }: { handle: RecordHandle }) => {
  const t = useTranslate();
  const { isDirty, isSaving, content, error, save } = handle;
  const isWhole = isComplete(content);
  const state = isSaving ? 'saving' : isWhole ? 'unsaved' : 'incomplete';
  return (
    <Bar data-cx-screen-only>
      <Typography tag="div" variant="pi" textColor="neutral700" role="status">
        {isDirty || isSaving ? (
          <Tag $tone="caution">{t(`review.save.${state}`)}</Tag>
        ) : (
          <SavedBy {...handle} />
        )}
      </Typography>
      <Faults error={error} />
      <SteadyButton
        size="S"
        disabled={!isDirty || !isWhole}
        loading={isSaving}
        onClick={() => void save()}
      >
        {t('review.save')}
      </SteadyButton>
    </Bar>
  );
};
