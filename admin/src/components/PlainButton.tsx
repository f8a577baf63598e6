import { styled } from 'styled-components';

/** A quiet control inside a card: reads as text, works as a button. */
export const PlainButton = styled.button`
  padding: ${({ theme }) => `${theme.spaces[1]} 0`};
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  white-space: nowrap;
  cursor: pointer;

  &:hover,
  &[aria-pressed='true'],
  &[aria-expanded='true'] {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
