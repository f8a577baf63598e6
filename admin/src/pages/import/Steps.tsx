import { styled } from 'styled-components';

import type { ImportState } from '../../../../shared/contracts/import';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

const STEPS = ['upload', 'mapping', 'check', 'import'] as const;
type Step = (typeof STEPS)[number];

const STEP_OF: Record<ImportState, Step> = {
  uploading: 'upload',
  examining: 'upload',
  uploaded: 'mapping',
  checking: 'check',
  checked: 'check',
  importing: 'import',
  finished: 'import',
  cancelled: 'import',
  failed: 'import',
  undoing: 'import',
  undone: 'import',
};

const List = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[6]}`};
  list-style: none;
  margin: 0;
  padding-block: ${({ theme }) => theme.spaces[4]};
  padding-inline: 0;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[2]};
  }

  span {
    display: inline-grid;
    place-items: center;
    inline-size: 2.4rem;
    block-size: 2.4rem;
    border-radius: 50%;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
  }

  li[aria-current] {
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  li[aria-current] span {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Which of the four steps an import is at. */
export const Steps = ({ state }: { state: ImportState }) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <List aria-label={t('import.steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={STEP_OF[state] === step ? 'step' : undefined}>
          <span aria-hidden>{formats.count(index + 1)}</span>
          {t(`import.step.${step}`)}
        </li>
      ))}
    </List>
  );
};
