import { styled } from 'styled-components';

import { FlowFills, useFlowFills, type FlowPart } from '../../../charts/FlowFills';
import { useTranslate } from '../../../hooks/useTranslate';

const PARTS: readonly FlowPart[] = ['received', 'reopened', 'closed', 'otherwise'];

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
  list-style: none;
  margin: 0;
  padding: 0;
  padding-block-start: ${({ theme }) => theme.spaces[2]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral600};

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[2]};
  }
`;

/** What the parts of the bars mean. */
export const FlowLegend = () => {
  const t = useTranslate();
  const fills = useFlowFills();
  return (
    <List aria-label={t('figures.legend')}>
      {PARTS.map((part, index) => (
        <li key={part}>
          <svg width={16} height={12} aria-hidden>
            {index === 0 && <FlowFills fills={fills} />}
            <rect width={16} height={12} rx={2} fill={fills[part]} />
          </svg>
          {t(`figures.flow.part.${part}`)}
        </li>
      ))}
    </List>
  );
};
