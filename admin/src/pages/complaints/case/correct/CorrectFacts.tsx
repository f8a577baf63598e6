import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';

import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';
import { CorrectDialog } from './CorrectDialog';

/** The way to put right what was filed or assessed wrongly. */
export const CorrectFacts = () => {
  const t = useTranslate();
  const { detail, choices } = useCase();
  const [open, setOpen] = React.useState(false);
  if (!detail.may.handle || !choices) return null;
  return (
    <>
      <Flex paddingTop={3} data-cx-screen-only>
        <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
          {t('case.correct')}
        </Button>
      </Flex>
      {open && <CorrectDialog choices={choices} onClose={() => setOpen(false)} />}
    </>
  );
};
