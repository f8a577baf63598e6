import { Button, Modal, Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { Target } from '../../../../shared/contracts/target';
import { isolateLtr } from '../../format/number';
import { useFormats } from '../../hooks/useFormats';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { useTargetChanges } from './useTargetChanges';

interface DeleteTargetDialogProps {
  target: Target;
  definition: KpiDescription;
  onClose: () => void;
}

/** A target can't be had back: asks once more, and names the way that can be undone. */
export const DeleteTargetDialog = ({ target, definition, onClose }: DeleteTargetDialogProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const portal = usePortalLanguage();
  const { remove, isBusy } = useTargetChanges();
  const confirm = async () => {
    if (await remove(target)) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('targets.deleteTitle')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Typography tag="p">
              {t('targets.deleteText', {
                value: isolateLtr(formats.value(target.value, definition)),
                kpi: definition.name,
              })}
            </Typography>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button variant="danger" loading={isBusy} onClick={() => void confirm()}>
            {t('targets.deleteNow')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
