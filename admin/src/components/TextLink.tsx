import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A quiet link inside a card, to another of our pages. */
export const TextLink = styled(Link)`
  position: relative;
  z-index: 1;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  text-decoration: none;
  white-space: nowrap;

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
