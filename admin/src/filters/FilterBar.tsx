import * as React from 'react';
import { Flex } from '@strapi/design-system';

import { useTranslate } from '../hooks/useTranslate';

interface FilterBarProps {
  /** Where a printed page says by itself what it is narrowed to. */
  screenOnly?: boolean;
  children: React.ReactNode;
}

/** The row of buttons by which a page is narrowed, as a landmark. */
export const FilterBar = ({ screenOnly = false, children }: FilterBarProps) => {
  const t = useTranslate();
  return (
    <Flex
      gap={2}
      wrap="wrap"
      paddingTop={4}
      paddingBottom={4}
      tag="section"
      aria-label={t('filter.title')}
      {...(screenOnly && { 'data-cx-screen-only': true })}
    >
      {children}
    </Flex>
  );
};
