import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Tag } from '../../../components/Tag';

/** A white sheet that may go on on the next page of paper. */
const Sheet = styled.section<{ $newPage: boolean }>`
  min-inline-size: 0;
  padding: ${({ theme }) => theme.spaces[4]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  h2,
  h3 {
    break-after: avoid;
  }

  h3 {
    padding-block: ${({ theme }) => `${theme.spaces[4]} ${theme.spaces[1]}`};
  }

  @media print {
    break-before: ${({ $newPage }) => ($newPage ? 'page' : 'auto')};
    padding: ${({ theme }) => `${theme.spaces[2]} 0`};
    box-shadow: none;

    tr {
      break-inside: avoid;
    }

    thead {
      display: table-header-group;
    }

    /* A table has no scroll bar on paper: what does not break is cut off. */
    th,
    td,
    td bdo,
    ${Tag} {
      white-space: normal;
    }

    th,
    td {
      padding-inline: ${({ theme }) => theme.spaces[1]};
    }
  }
`;

interface ReviewSectionProps {
  title: string;
  /** One sentence: what stands here, and by which dates. */
  hint?: string;
  /** Begins on a page of its own. */
  newPage?: boolean;
  children: React.ReactNode;
}

/** One part of a review. */
export const ReviewSection = ({ title, hint, newPage = false, children }: ReviewSectionProps) => {
  const id = React.useId();
  return (
    <Sheet aria-labelledby={id} $newPage={newPage}>
      <Typography id={id} tag="h2" variant="delta">
        {title}
      </Typography>
      {hint && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={2}>
          {hint}
        </Typography>
      )}
      {children}
    </Sheet>
  );
};

/** The name of a part within a section. */
export const Subtitle = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="h3" variant="omega" fontWeight="bold">
    {children}
  </Typography>
);

/** Where there is nothing to list, that is said. */
export const Nothing = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="p" textColor="neutral600">
    {children}
  </Typography>
);
