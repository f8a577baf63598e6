import * as React from 'react';
import { Box, Typography } from '@strapi/design-system';

import { Card } from '../../../components/Card';

interface SideCardProps {
  id: string;
  title: string;
  /** A short sentence under the title. */
  note?: string;
  children: React.ReactNode;
}

/** A card beside the timeline. */
export const SideCard = ({ id, title, note, children }: SideCardProps) => (
  <Card aria-labelledby={id}>
    <Typography tag="h2" id={id} variant="delta">
      {title}
    </Typography>
    {note && (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {note}
      </Typography>
    )}
    <Box paddingTop={3}>{children}</Box>
  </Card>
);
