import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { Target } from '../../../../shared/contracts/target';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { isolateLtr } from '../../format/number';
import { useFormats } from '../../hooks/useFormats';
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
  const { remove } = useTargetChanges();
  const confirm = async () => {
    if (await remove(target)) onClose();
  };
  return (
    <ConfirmDialog
      title={t('targets.deleteTitle')}
      text={t('targets.deleteText', {
        value: isolateLtr(formats.value(target.value, definition)),
        kpi: definition.name,
      })}
      confirm={t('targets.deleteNow')}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
};
