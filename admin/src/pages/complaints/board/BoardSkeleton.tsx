import { VisuallyHidden } from '@strapi/design-system';

import { useTranslate } from '../../../hooks/useTranslate';
import { Block } from '../../../components/Skeleton';
import { BoardSheet } from './BoardSheet';

const COLUMNS = ['a', 'b', 'c', 'd', 'e'];

/** The board's shape while its cases are on the way. */
export const BoardSkeleton = () => {
  const t = useTranslate();
  return (
    <BoardSheet role="status">
      <VisuallyHidden>{t('complaints.loading')}</VisuallyHidden>
      {COLUMNS.map((key) => (
        <Block key={key} $height="36rem" />
      ))}
    </BoardSheet>
  );
};
