import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import { Card } from './Card';

interface StateCardProps {
  icon: React.ReactNode;
  title: string;
  children: React.ReactNode;
  action?: React.ReactNode;
  role?: 'alert';
}

/** Stands where the numbers would: says why there are none and what to do. */
export const StateCard = ({ icon, title, children, action, role }: StateCardProps) => (
  <Card role={role}>
    <Flex direction="column" alignItems="center" gap={3} padding={8} textAlign="center">
      <span aria-hidden>{icon}</span>
      <Typography tag="h2" variant="delta">
        {title}
      </Typography>
      <Flex direction="column" gap={3} maxWidth="60rem">
        {children}
      </Flex>
      {action}
    </Flex>
  </Card>
);
