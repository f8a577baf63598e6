import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Block } from '../../../components/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(8, minmax(0, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
  padding-block-start: ${({ theme }) => theme.spaces[6]};
`;

const COLUMNS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The board's shape while it is on the way. */
export const BoardSkeleton = () => {
  const t = useTranslate();
  return (
    <Columns role="status">
      <VisuallyHidden>{t('journey.loading')}</VisuallyHidden>
      {COLUMNS.map((key) => (
        <div key={key}>
          <Block $height="6rem" />
          <br />
          <Block $height="40rem" />
        </div>
      ))}
    </Columns>
  );
};
