import { styled } from 'styled-components';

import { ShareBar } from '../../../charts/ShareBar';
import { Num } from '../../../components/Num';
import { TextLink } from '../../../components/TextLink';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';

export interface ShareRow {
  key: string;
  name: string;
  n: number;
  /** Length of the bar, 0 to 1. */
  share: number;
  /** Written behind the number; null: nothing. */
  text: string | null;
  cumulative: number | null;
  /** Everything that the row says, for assistive technology. */
  description: string;
  /** Where a press leads; null: nowhere. */
  to: string | null;
}

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Row = styled.li`
  position: relative;
  display: grid;
  grid-template-columns: minmax(9rem, 3fr) minmax(8rem, 5fr) minmax(9rem, max-content);
  align-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  padding-block: 2px;
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};

  &:hover:has(a) {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** The whole row can be pressed. */
const RowLink = styled(TextLink)`
  position: static;
  white-space: normal;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;

/** Horizontal bars with their names on the reading side; rows lead to the cases that they count. */
export const ShareRows = ({ label, rows }: { label: string; rows: readonly ShareRow[] }) => {
  const formats = useFormats();
  const { direction } = useLanguage();
  return (
    <List aria-label={label}>
      {rows.map(({ key, name, n, share, text, cumulative, description, to }) => (
        <Row key={key}>
          {to ? (
            <RowLink to={to} aria-label={description}>
              <bdi>{name}</bdi>
            </RowLink>
          ) : (
            <bdi>{name}</bdi>
          )}
          <ShareBar share={share} cumulative={cumulative} direction={direction} />
          <span>
            <Num>{formats.count(n)}</Num>
            {text !== null && <> {text}</>}
          </span>
        </Row>
      ))}
    </List>
  );
};
