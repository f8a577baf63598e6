import * as React from 'react';
import { Typography } from '@strapi/design-system';

/** One sentence of an explanation. */
export const Sentence = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral800" paddingTop={2}>
    {children}
  </Typography>
);
