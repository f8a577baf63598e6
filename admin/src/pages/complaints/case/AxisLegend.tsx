import { styled } from 'styled-components';

import { useTranslate } from '../../../hooks/useTranslate';
import { axisMarks } from './axis-marks';
import { useCase } from './CaseContext';

const Legend = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
  margin: 0;
  padding: 0;
  list-style: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[1]};

  i {
    display: inline-block;
    inline-size: 1.4rem;
    block-size: 0.9rem;
    margin-inline-end: ${({ theme }) => theme.spaces[1]};
    border-radius: 2px;
  }
  ${axisMarks}
  i[data-of='due'] {
    inline-size: 0;
    border-inline-start: 2px dashed ${({ theme }) => theme.colors.neutral800};
  }
  i[data-of='now'] {
    inline-size: 2px;
    background: ${({ theme }) => theme.colors.danger600};
  }
`;

/** What the axis shows, as far as this case has it. */
export const AxisLegend = () => {
  const t = useTranslate();
  const { axis, endedAt, promises } = useCase().detail;
  const open = endedAt === null;
  const due = open && promises.some(({ reachedAt, dueAt }) => reachedAt === null && dueAt !== null);
  const parts = [
    'worked' as const,
    ...(axis.paused.length > 0 ? ['paused' as const] : []),
    ...(open ? ['ahead' as const] : []),
    ...(due ? ['due' as const] : []),
    ...(open ? ['now' as const] : []),
  ];
  return (
    <Legend>
      {parts.map((of) => (
        <li key={of}>
          <i data-of={of} aria-hidden />
          {t(`case.axis.${of}`)}
        </li>
      ))}
    </Legend>
  );
};
