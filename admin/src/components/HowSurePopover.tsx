import * as React from 'react';
import { Popover, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
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

interface HowSurePopoverProps {
  /** What the number is called. */
  name: string;
  /** Sentences. */
  children: React.ReactNode;
}

/** A button beside a number that opens what is behind it, in plain words. */
export const HowSurePopover = ({ name, children }: HowSurePopoverProps) => {
  const t = useTranslate();
  const language = usePortalLanguage();
  const label = t('howSure.label', { name });
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
            {name}
          </Typography>
          {children}
        </Content>
      </Popover.Root>
    </Above>
  );
};
