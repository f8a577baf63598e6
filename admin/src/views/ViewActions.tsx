import { Menu } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import type { SavedView } from '../../../shared/contracts/view';
import { useTranslate } from '../hooks/useTranslate';
import type { ViewsHandle } from './useViews';

interface ViewActionsProps {
  views: ViewsHandle;
  view: SavedView;
  onRename: () => void;
  onDelete: () => void;
}

/** What can be done with the view that is open. */
export const ViewActions = ({ views, view, onRename, onDelete }: ViewActionsProps) => {
  const t = useTranslate();
  return (
    <>
      <Menu.Separator />
      <Menu.Label>
        <bdi>{view.name}</bdi>
      </Menu.Label>
      {view.mayChange && views.changed && (
        <Menu.Item onSelect={() => views.renew(view)}>{t('views.renew')}</Menu.Item>
      )}
      <Menu.Item
        role="menuitemcheckbox"
        aria-checked={view.isDefault}
        endIcon={view.isDefault ? <Check aria-hidden /> : undefined}
        onSelect={() => views.change(view, { isDefault: !view.isDefault })}
      >
        {t('views.opensPage')}
      </Menu.Item>
      {view.mayChange && (
        <>
          <Menu.Item
            role="menuitemcheckbox"
            aria-checked={view.shared}
            endIcon={view.shared ? <Check aria-hidden /> : undefined}
            onSelect={() => views.change(view, { shared: !view.shared })}
          >
            {t('views.shareWithAll')}
          </Menu.Item>
          <Menu.Item onSelect={onRename}>{t('views.rename')}</Menu.Item>
          <Menu.Item variant="danger" onSelect={onDelete}>
            {t('views.delete')}
          </Menu.Item>
        </>
      )}
    </>
  );
};
