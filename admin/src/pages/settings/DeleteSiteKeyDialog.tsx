import { Button, Modal, Typography } from '@strapi/design-system';

import type { SiteKeyState } from '../../../../shared/contracts/settings';
import { useDeleteCxSiteKeyMutation } from '../../api/intake-settings';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';

interface DeleteSiteKeyDialogProps {
  site: SiteKeyState;
  onClose: () => void;
}

/** A key can't be had back: asks once more. */
export const DeleteSiteKeyDialog = ({ site, onClose }: DeleteSiteKeyDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const tell = useOutcome();
  const [remove, { isLoading }] = useDeleteCxSiteKeyMutation();
  const confirm = async () => {
    if (site.id !== null && tell(await remove(site.id), t('intake.deleted'))) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('intake.deleteTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Typography tag="p">{t('intake.deleteHint', { name: site.name })}</Typography>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button variant="danger" loading={isLoading} onClick={confirm}>
            {t('intake.deleteNow')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
