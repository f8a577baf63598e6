import type * as React from 'react';
import { Field } from '@strapi/design-system';

import { LanguageProvider } from '../language/LanguageProvider';
import { MapSummary } from './MapSummary';
import { PanelBoundary } from './PanelBoundary';

/** What Strapi's form gives to the input of a custom field. */
interface JourneyMapInputProps {
  name: string;
  label: string;
  labelAction?: React.ReactNode;
  hint?: React.ReactNode;
  error?: string;
  required?: boolean;
  value?: unknown;
}

/**
 * The map in the Content Manager's form, to be read there: it is drawn on the board, and the form hands it
 * on as it is.
 */
export const JourneyMapInput = (props: JourneyMapInputProps) => {
  const { name, label, labelAction, hint, error, required, value } = props;
  return (
    <Field.Root name={name} hint={hint} error={error} required={required} gap={1}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <div role="group" aria-label={label} data-cx-map-field>
        <PanelBoundary>
          <LanguageProvider>
            <MapSummary value={value} />
          </LanguageProvider>
        </PanelBoundary>
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
