import * as React from 'react';
import { Box, lightTheme } from '@strapi/design-system';
import { ThemeProvider, useTheme } from 'styled-components';

import { usePrinting } from '../hooks/usePrinting';

/** Paper is white: the dark theme prints as the light one, inherited text colour included. */
export const PaperTheme = ({ children }: { children: React.ReactNode }) => {
  const theme = useTheme();
  return (
    <ThemeProvider theme={usePrinting() ? lightTheme : theme}>
      <Box color="neutral800">{children}</Box>
    </ThemeProvider>
  );
};
