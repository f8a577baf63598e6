import type { SavedView } from '../../../shared/contracts/view';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { isolated } from '../format/isolated';
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
  const confirm = async () => {
    if (await views.remove(view)) onClose();
  };
  return (
    <ConfirmDialog
      title={t('views.delete')}
      text={t(view.shared ? 'views.deleteShared' : 'views.deleteOwn', {
        name: isolated(view.name),
      })}
      confirm={t('views.deleteNow')}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
};
