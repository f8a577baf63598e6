import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

interface FieldGroupProps {
  label: string;
  hint?: string;
  children: React.ReactNode;
}

/** Several controls that answer one question. */
export const FieldGroup = ({ label, hint, children }: FieldGroupProps) => {
  const id = React.useId();
  return (
    <Flex
      role="group"
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      direction="column"
      alignItems="stretch"
      gap={2}
    >
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      {children}
      {hint !== undefined && (
        <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      )}
    </Flex>
  );
};
