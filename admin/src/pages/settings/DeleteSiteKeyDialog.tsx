import type { SiteKeyState } from '../../../../shared/contracts/settings';
import { useDeleteCxSiteKeyMutation } from '../../api/intake-settings';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';

interface DeleteSiteKeyDialogProps {
  site: SiteKeyState;
  onClose: () => void;
}

/** A key can't be had back: asks once more. */
export const DeleteSiteKeyDialog = ({ site, onClose }: DeleteSiteKeyDialogProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [remove] = useDeleteCxSiteKeyMutation();
  const confirm = async () => {
    if (site.id !== null && tell(await remove(site.id), t('intake.deleted'))) onClose();
  };
  return (
    <ConfirmDialog
      title={t('intake.deleteTitle')}
      text={t('intake.deleteHint', { name: site.name })}
      confirm={t('intake.deleteNow')}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
};
