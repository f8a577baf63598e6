import { styled } from 'styled-components';

/** On paper there are no filters to look at: they are written out. */
export const PaperCaption = styled.p`
  display: none;

  @media print {
    display: block;
    padding-block-end: ${({ theme }) => theme.spaces[4]};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
