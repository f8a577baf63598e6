import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Card } from './Card';
import { Num } from './Num';
import { useFormats } from '../hooks/useFormats';

/** The design system's bar always fills from the left. */
const Track = styled.div`
  block-size: 0.8rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral200};
  overflow: hidden;

  div {
    block-size: 100%;
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

interface WorkProgressProps {
  title: string;
  /** How far, of how much; without a total the length is unknown. */
  done: number;
  total: number;
  /** What is done and counted, in words. */
  said: React.ReactNode;
  action?: React.ReactNode;
}

/** Long work: what it is, how far it is, and how to stop it. */
export const WorkProgress = ({ title, done, total, said, action }: WorkProgressProps) => {
  const formats = useFormats();
  const percent = total > 0 ? Math.min(Math.floor((100 * done) / total), 100) : 0;
  return (
    <Card aria-busy>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={4}>
          <Typography tag="h2" variant="delta">
            {title}
          </Typography>
          {total > 0 && (
            <Typography fontWeight="bold">
              <Num>{formats.share(percent / 100)} %</Num>
            </Typography>
          )}
        </Flex>
        <Track
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={total > 0 ? percent : undefined}
        >
          <div style={{ inlineSize: `${percent}%` }} />
        </Track>
        <Flex justifyContent="space-between" alignItems="center" gap={4}>
          <Typography textColor="neutral600" tag="p">
            {said}
          </Typography>
          {action}
        </Flex>
      </Flex>
    </Card>
  );
};
