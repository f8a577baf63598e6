import { styled } from 'styled-components';

export const Items = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** On which side of a question another one would come to stand. */
export type Mark = 'before' | 'after';

interface ItemLook {
  $isWrong: boolean;
  $mark: Mark | null;
  $isDragged: boolean;
}

const MARKS: Record<Mark, string> = { before: '0 -3px 0', after: '0 3px 0' };

/** One question; its edge tells that something in it is wrong, a line beside it where another one goes. */
export const Item = styled.li<ItemLook>`
  min-inline-size: 0;
  border: 1px solid ${({ theme, $isWrong }) => theme.colors[$isWrong ? 'danger600' : 'neutral200']};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  opacity: ${({ $isDragged }) => ($isDragged ? 0.5 : 1)};
  box-shadow: ${({ theme, $mark }) =>
    $mark ? `${MARKS[$mark]} ${theme.colors.primary600}` : 'none'};
`;

export const ItemHead = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: flex-end;
  gap: ${({ theme }) => theme.spaces[1]};
  padding-inline-end: ${({ theme }) => theme.spaces[2]};
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** Opens and closes a question; as wide as there is room. */
export const Toggle = styled.button`
  display: flex;
  flex: 1 1 20rem;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  min-inline-size: 0;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  text-align: start;
  cursor: pointer;

  svg {
    flex: none;
    inline-size: 1.2rem;
    block-size: 1.2rem;
  }

  &[aria-expanded='true'] svg {
    transform: rotate(180deg);
  }

  > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

export const ItemBody = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => theme.spaces[4]};

  /* As high as the texts that they stand beside. */
  label + select {
    min-block-size: 4rem;
  }
`;

/** Fields beside each other where there is room. */
export const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};
`;

/** What belongs together under one name. */
export const Group = styled.fieldset`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  min-inline-size: 0;
  margin: 0;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};

  > legend {
    padding-inline: ${({ theme }) => theme.spaces[1]};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
`;
