import { Menu } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import type { SavedView } from '../../../shared/contracts/view';
import { MenuAction } from '../components/MenuAction';
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
        <MenuAction onSelect={() => views.renew(view)}>{t('views.renew')}</MenuAction>
      )}
      <MenuAction
        role="menuitemcheckbox"
        aria-checked={view.isDefault}
        endIcon={view.isDefault ? <Check aria-hidden /> : undefined}
        onSelect={() => views.change(view, { isDefault: !view.isDefault })}
      >
        {t('views.opensPage')}
      </MenuAction>
      {view.mayChange && (
        <>
          <MenuAction
            role="menuitemcheckbox"
            aria-checked={view.shared}
            endIcon={view.shared ? <Check aria-hidden /> : undefined}
            onSelect={() => views.change(view, { shared: !view.shared })}
          >
            {t('views.shareWithAll')}
          </MenuAction>
          <MenuAction onSelect={onRename}>{t('views.rename')}</MenuAction>
          <MenuAction variant="danger" onSelect={onDelete}>
            {t('views.delete')}
          </MenuAction>
        </>
      )}
    </>
  );
};
