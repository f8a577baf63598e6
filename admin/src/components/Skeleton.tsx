import { VisuallyHidden } from '@strapi/design-system';
import { keyframes, styled } from 'styled-components';

import { useTranslate } from '../hooks/useTranslate';
import { CardGrid, DetailGrid, PairGrid, Stack } from './PageGrids';

const breathe = keyframes`
  50% { opacity: 0.5; }
`;

/** A grey block that breathes. */
export const Block = styled.div<{ $height: string }>`
  block-size: ${({ $height }) => $height};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};

  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 1.6s ease-in-out infinite;
  }
`;

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The overview's shape while its numbers are on the way. */
export const OverviewSkeleton = () => {
  const t = useTranslate();
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      <CardGrid>
        {CARDS.map((key) => (
          <Block key={key} $height="13rem" />
        ))}
      </CardGrid>
      <DetailGrid>
        <Block $height="28rem" />
        <Block $height="28rem" />
      </DetailGrid>
    </div>
  );
};

/** Breakdowns' shape while they are on the way. */
export const PairSkeleton = () => {
  const t = useTranslate();
  return (
    <PairGrid role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      <Block $height="20rem" />
      <Block $height="20rem" />
    </PairGrid>
  );
};

/** One card's shape. */
export const RowSkeleton = () => {
  const t = useTranslate();
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      <Block $height="8rem" />
    </div>
  );
};

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A table's shape while its rows are on the way. */
export const TableSkeleton = () => {
  const t = useTranslate();
  return (
    <Stack role="status">
      <VisuallyHidden>{t('feedback.loading')}</VisuallyHidden>
      {ROWS.map((key) => (
        <Block key={key} $height="4.8rem" />
      ))}
    </Stack>
  );
};
