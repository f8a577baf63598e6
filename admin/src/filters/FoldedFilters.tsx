import * as React from 'react';
import { Button, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';

import { useFormats } from '../hooks/useFormats';
import { useTranslate } from '../hooks/useTranslate';

/** Narrower pages fold their filters: all of them would fill the screen before what they are about. */
const NARROW = '36em';

const Unfold = styled.span`
  display: none;

  @media (max-width: ${NARROW}) {
    display: inline-flex;
  }
`;

/** Lets filters stand among what stands beside them. */
const Filters = styled.div`
  display: contents;

  @media (max-width: ${NARROW}) {
    &:not([data-open]) {
      display: none;
    }
  }
`;

interface FoldedFiltersProps {
  /** How many of them are set by the reader. */
  active: number;
  children: React.ReactNode;
}

/** Filters that a narrow page shows only when asked for; whether any is set is seen all the same. */
export const FoldedFilters = ({ active, children }: FoldedFiltersProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const id = React.useId();
  const [open, setOpen] = React.useState(false);
  return (
    <>
      <Unfold>
        <Button
          variant="tertiary"
          size="S"
          endIcon={<CaretDown width="1.2rem" height="1.2rem" aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Typography variant="pi" textColor="neutral700">
            {t('filter.title')}
            {active > 0 && (
              <Typography variant="pi" fontWeight="bold" textColor="neutral800">
                {' '}
                {formats.count(active)}
              </Typography>
            )}
          </Typography>
        </Button>
      </Unfold>
      <Filters id={id} data-open={open ? '' : undefined}>
        {children}
      </Filters>
    </>
  );
};
