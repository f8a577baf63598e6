import * as React from 'react';
import { Modal } from '@strapi/design-system';

import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { ModalContent } from './ModalContent';

interface DialogProps {
  title: string;
  /** The ways out of it. */
  footer: React.ReactNode;
  onClose: () => void;
  children: React.ReactNode;
}

/** A dialog in the reader's language and direction. */
export const Dialog = ({ title, footer, onClose, children }: DialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>{children}</div>
        </Modal.Body>
        <Modal.Footer>{footer}</Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
