import { styled } from 'styled-components';

/** A list that is always open under its field, so that nothing covers the dialog. */
export const OptionList = styled.ul`
  margin-block: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[1]};
  max-block-size: min(28rem, 40vh);
  overflow-y: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  list-style: none;

  &:empty {
    display: none;
  }
`;

/** What the keyboard is at has an edge, as colour alone would not tell it from what is chosen. */
export const Option = styled.li`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
  border: 2px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  overflow-wrap: anywhere;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[data-active] {
    border-color: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-disabled='true'] {
    color: ${({ theme }) => theme.colors.neutral600};
    cursor: not-allowed;
  }
`;

/** Room for the sign of what is chosen, whether it is there or not. */
export const Mark = styled.span`
  flex: none;
  display: inline-flex;
  inline-size: 1.6rem;
`;
