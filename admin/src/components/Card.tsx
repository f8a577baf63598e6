import { styled } from 'styled-components';

/**
 * A white sheet on the page's ground. On paper it stays on one page, but for long lists (`$breaks`), which would
 * leave the page before them half empty.
 */
export const Card = styled.section<{ $selected?: boolean; $breaks?: boolean }>`
  position: relative;
  min-inline-size: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  outline: 2px solid
    ${({ theme, $selected }) => ($selected ? theme.colors.primary600 : 'transparent')};
  outline-offset: -2px;

  @media print {
    break-inside: ${({ $breaks }) => ($breaks ? 'auto' : 'avoid')};
    box-shadow: none;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;
