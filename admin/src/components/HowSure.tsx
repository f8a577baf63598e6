import { Popover, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { KpiAnswer, KpiDescription } from '../../../shared/contracts/kpi';
import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { HowSureText } from './HowSureText';
import { PlainButton } from './PlainButton';

const Above = styled.div`
  position: relative;
  z-index: 1;
`;

const Content = styled(Popover.Content)`
  max-inline-size: 40rem;
  max-block-size: 70vh;
  overflow-y: auto;
  padding: ${({ theme }) => theme.spaces[4]};
`;

interface HowSureProps {
  answer: KpiAnswer;
  definition: KpiDescription;
}

/** Opens the test behind a number, in plain words. */
export const HowSure = ({ answer, definition }: HowSureProps) => {
  const t = useTranslate();
  const language = usePortalLanguage();
  const label = t('howSure.label', { name: definition.name });
  return (
    <Above data-cx-screen-only>
      <Popover.Root>
        <Popover.Trigger>
          <PlainButton type="button" aria-label={label}>
            {t('howSure.button')}
          </PlainButton>
        </Popover.Trigger>
        <Content {...language} align="start" aria-label={label}>
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {definition.name}
          </Typography>
          <HowSureText answer={answer} definition={definition} />
        </Content>
      </Popover.Root>
    </Above>
  );
};
