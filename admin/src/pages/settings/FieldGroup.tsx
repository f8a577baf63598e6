import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface FieldGroupProps {
  title: string;
  hint?: string;
  children: React.ReactNode;
}

/** Fields of a form that belong together, under their name. */
export const FieldGroup = ({ title, hint, children }: FieldGroupProps) => {
  const id = React.useId();
  return (
    <Flex role="group" aria-labelledby={id} direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} tag="h3" fontWeight="bold">
        {title}
      </Typography>
      {hint && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
      {children}
    </Flex>
  );
};
