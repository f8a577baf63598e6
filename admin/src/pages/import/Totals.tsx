import { styled } from 'styled-components';

import type { ImportKind, ImportTotals } from '../../../../shared/contracts/import';
import { Num } from '../../components/Num';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

const List = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  margin: 0;

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }

  dd {
    margin: 0;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[4]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
`;

const COUNTS = ['created', 'duplicates', 'rejected'] as const;

interface TotalsProps {
  kind: ImportKind;
  totals: ImportTotals;
  /** Whether the rows are in, or would be. */
  tense: 'done' | 'would';
}

/** What became, or would become, of the rows. */
export const Totals = ({ kind, totals, tense }: TotalsProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <List>
      {[...COUNTS, ...(kind === 'feedback' ? (['empty'] as const) : [])].map((count) => (
        <div key={count}>
          <dt>{t(count === 'created' ? `import.created.${tense}` : `import.count.${count}`)}</dt>
          <dd>
            <Num>{formats.count(totals[count])}</Num>
          </dd>
        </div>
      ))}
    </List>
  );
};
