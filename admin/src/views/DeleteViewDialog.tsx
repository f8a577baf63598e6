import { Button, Modal, Typography } from '@strapi/design-system';

import type { SavedView } from '../../../shared/contracts/view';
import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import type { ViewsHandle } from './useViews';

interface DeleteViewDialogProps {
  views: ViewsHandle;
  view: SavedView;
  onClose: () => void;
}

/** A view can't be had back: asks once more. */
export const DeleteViewDialog = ({ views, view, onClose }: DeleteViewDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const confirm = async () => {
    if (await views.remove(view)) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('views.delete')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Typography tag="p">
              {t(view.shared ? 'views.deleteShared' : 'views.deleteOwn', { name: view.name })}
            </Typography>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button variant="danger" loading={views.isBusy} onClick={confirm}>
            {t('views.deleteNow')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
