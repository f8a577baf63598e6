import { VisuallyHidden } from '@strapi/design-system';

import { DetailGrid, Stack } from '../../../components/PageGrids';
import { Block } from '../../../components/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';

/** The case's shape while it is on the way. */
export const CaseSkeleton = () => {
  const t = useTranslate();
  return (
    <Stack role="status">
      <VisuallyHidden>{t('case.loading')}</VisuallyHidden>
      <Block $height="7rem" />
      <Block $height="16rem" />
      <DetailGrid>
        <Block $height="32rem" />
        <Block $height="24rem" />
      </DetailGrid>
    </Stack>
  );
};
