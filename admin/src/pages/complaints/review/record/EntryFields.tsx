import * as React from 'react';
import { Button, Field, Textarea } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { MAX_REVIEW_ENTRY } from '../../../../../../shared/contracts/review-record';

/** One entry of a list, its fields beside each other where there is room. */
const Frame = styled.fieldset`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[3]};
  min-inline-size: 0;
  margin: 0;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  legend {
    padding-inline: ${({ theme }) => theme.spaces[1]};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
`;

const Whole = styled.div`
  grid-column: 1 / -1;
`;

export const EntryList = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  padding-block: ${({ theme }) => theme.spaces[3]};
`;

interface EntryFrameProps {
  /** What it is called among the others. */
  legend: string;
  /** null: it can't be taken out. */
  remove: { label: string; onRemove: () => void } | null;
  children: React.ReactNode;
}

export const EntryFrame = ({ legend, remove, children }: EntryFrameProps) => (
  <Frame>
    <legend dir="auto">{legend}</legend>
    {children}
    {remove && (
      <Whole>
        <Button
          size="S"
          variant="ghost"
          startIcon={<Trash aria-hidden />}
          aria-label={`${remove.label}: ${legend}`}
          onClick={remove.onRemove}
        >
          {remove.label}
        </Button>
      </Whole>
    )}
  </Frame>
);

interface EntryTextProps {
  label: string;
  error?: string | undefined;
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
}

/** A text of several lines that is part of an entry. */
export const EntryText = ({ label, error, value, required = false, onChange }: EntryTextProps) => (
  <Field.Root error={error} required={required}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      dir="auto"
      rows={2}
      maxLength={MAX_REVIEW_ENTRY}
      value={value}
      onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) => onChange(target.value)}
    />
    <Field.Error />
  </Field.Root>
);

/** Puts another entry at the end of the list. */
export const AddEntry = ({ label, onAdd }: { label: string; onAdd: () => void }) => (
  <Button size="S" variant="secondary" startIcon={<Plus aria-hidden />} onClick={onAdd}>
    {label}
  </Button>
);
