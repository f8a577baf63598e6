import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';

import { useTranslate } from '../../../../hooks/useTranslate';
import { useCase } from '../CaseContext';
import { ContactDialog } from './ContactDialog';
import { SendSecret } from './SendSecret';

/**
 * The ways to put right who complains, and to give whoever it is another secret; not where nobody is to know it, or
 * where it was erased.
 */
export const CorrectContact = () => {
  const t = useTranslate();
  const { may, anonymous, complainant, events } = useCase().detail;
  const [open, setOpen] = React.useState(false);
  const isErased = events.some(({ to, erased }) => to === 'received' && erased);
  if (!may.handle || !may.personal || anonymous || isErased) return null;
  return (
    <>
      <Flex paddingTop={3} gap={2} wrap="wrap" data-cx-screen-only>
        <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
          {t('case.complainant.correct')}
        </Button>
        {complainant?.email && <SendSecret address={complainant.email} />}
      </Flex>
      {open && <ContactDialog onClose={() => setOpen(false)} />}
    </>
  );
};
