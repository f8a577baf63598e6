import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Card } from '../../components/Card';
import { Stack } from '../../components/PageGrids';

/** Cards of a page, under each other. */
export const Cards = styled(Stack)`
  margin-block-start: ${({ theme }) => theme.spaces[4]};
`;

/** Fields beside each other where there is room. */
export const FieldGrid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(28rem, 100%), 1fr));
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};
`;

interface SettingsCardProps {
  title: string;
  hint?: string;
  /** Stands at the end of the title's row. */
  action?: React.ReactNode;
  children: React.ReactNode;
}

/** One matter of a page of settings. */
export const SettingsCard = ({ title, hint, action, children }: SettingsCardProps) => {
  const id = React.useId();
  return (
    <Card aria-labelledby={id}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          {/* The text gives way before the action goes under it. */}
          <Flex
            direction="column"
            alignItems="stretch"
            gap={1}
            flex="1 1 32rem"
            minWidth={0}
            maxWidth="80rem"
          >
            <Typography id={id} tag="h2" variant="delta">
              {title}
            </Typography>
            {hint && (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {hint}
              </Typography>
            )}
          </Flex>
          {action}
        </Flex>
        {children}
      </Flex>
    </Card>
  );
};
