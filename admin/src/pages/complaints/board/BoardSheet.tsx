import { styled } from 'styled-components';

/** Scrolls both ways in itself, so that the heads of the columns can stay in sight. */
export const BoardSheet = styled.div`
  display: grid;
  grid-auto-flow: column;
  grid-auto-columns: minmax(26rem, 1fr);
  align-items: start;
  gap: ${({ theme }) => theme.spaces[3]};
  max-block-size: max(40rem, calc(100vh - 34rem));
  overflow: auto;
  padding-block-end: ${({ theme }) => theme.spaces[3]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  ul {
    display: grid;
    gap: ${({ theme }) => theme.spaces[2]};
    margin: 0;
    padding: ${({ theme }) => `0 ${theme.spaces[2]} ${theme.spaces[2]}`};
    list-style: none;
  }
`;

export const Column = styled.section`
  min-inline-size: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;

export const ColumnHead = styled.header`
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  display: flex;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[3]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;

export const CardSheet = styled.li`
  padding: ${({ theme }) => theme.spaces[3]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  cursor: pointer;

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
