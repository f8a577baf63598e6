import { styled } from 'styled-components';

/** A white sheet on the page's ground. */
export const Card = styled.section<{ $selected?: boolean }>`
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
    break-inside: avoid;
    box-shadow: none;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;
