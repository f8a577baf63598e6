import type * as React from 'react';
import { Modal } from '@strapi/design-system';

import { useFocusReturn } from '../hooks/useFocusReturn';
import { usePortalLanguage } from '../hooks/useLanguage';

interface ModalContentProps {
  className?: string;
  children: React.ReactNode;
}

/** What a modal holds, in the reader's language and direction; closed, it gives the focus back to its opener. */
export const ModalContent = ({ className, children }: ModalContentProps) => {
  const portal = usePortalLanguage();
  const focus = useFocusReturn();
  return (
    <Modal.Content {...portal} {...focus} className={className} aria-describedby={undefined}>
      {children}
    </Modal.Content>
  );
};
