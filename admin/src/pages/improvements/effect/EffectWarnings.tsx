import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { EffectWarning } from '../../../../../shared/contracts/improvement';
import { useTranslate } from '../../../hooks/useTranslate';

const List = styled.ul`
  margin: ${({ theme }) => `${theme.spaces[1]} 0 0`};
  padding-inline-start: ${({ theme }) => theme.spaces[5]};
  list-style: disc;
`;

/** What keeps the effect from being taken at its word, weightiest first. */
export const EffectWarnings = ({ warnings }: { warnings: readonly EffectWarning[] }) => {
  const t = useTranslate();
  if (warnings.length === 0) return null;
  return (
    <Box paddingTop={4} tag="section" aria-labelledby="cx-effect-warnings">
      <Typography tag="h3" id="cx-effect-warnings" variant="pi" fontWeight="bold">
        <span aria-hidden>⚠ </span>
        {t('improvements.effect.warnings')}
      </Typography>
      <List>
        {warnings.map((warning) => (
          <li key={warning}>
            <Typography variant="pi" textColor="neutral800">
              {t(`improvements.effect.warning.${warning}`)}
            </Typography>
          </li>
        ))}
      </List>
    </Box>
  );
};
