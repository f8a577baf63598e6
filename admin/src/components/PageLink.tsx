import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** A link to another page of ours, in the size and colour of the text around it. */
export const PageLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  text-decoration: underline;
  text-underline-offset: 0.2em;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
