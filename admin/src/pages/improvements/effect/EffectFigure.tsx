import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const Figure = styled.div`
  min-inline-size: 0;
  break-inside: avoid;
`;

interface EffectFigureProps {
  name: string;
  /** The number itself. */
  value: React.ReactNode;
  /** Its interval, n, and what stands behind it. */
  children: React.ReactNode;
}

/** A number with what must be known of it. */
export const EffectFigure = ({ name, value, children }: EffectFigureProps) => (
  <Figure role="group" aria-label={name}>
    <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
      {name}
    </Typography>
    <Typography tag="div" variant="beta" textColor="neutral800">
      {value}
    </Typography>
    <Typography tag="div" variant="pi" textColor="neutral600">
      {children}
    </Typography>
  </Figure>
);
