import { css } from 'styled-components';

/** The look of a browser's own field beside the design system's, where that has none for the purpose. */
export const nativeField = css`
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  color-scheme: ${({ theme }) => theme.colorScheme ?? 'light'};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
