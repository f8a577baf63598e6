import * as React from 'react';
import { Menu } from '@strapi/design-system';
import { Layout } from '@strapi/icons';

import type { SavedView, ViewPage } from '../../../shared/contracts/view';
import { ChoiceItems } from '../components/FilterMenu';
import { MenuAction } from '../components/MenuAction';
import { isolated } from '../format/isolated';
import { useAfterMenu } from '../hooks/useAfterMenu';
import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { DeleteViewDialog } from './DeleteViewDialog';
import { useViews, type ViewsHandle } from './useViews';
import { ViewActions } from './ViewActions';
import { ViewNameDialog } from './ViewNameDialog';

type Dialog = 'create' | 'rename' | 'delete';

interface ViewListProps {
  label: string;
  list: readonly SavedView[];
  views: ViewsHandle;
}

const ViewList = ({ label, list, views: { current, open } }: ViewListProps) => {
  const t = useTranslate();
  if (list.length === 0) return null;
  const labelOf = ({ name, mine, owner }: SavedView) =>
    mine || owner === null
      ? isolated(name)
      : t('views.of', { name: isolated(name), owner: isolated(owner) });
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      <ChoiceItems
        value={current?.id ?? ''}
        choices={list.map((view) => ({ value: view.id, label: labelOf(view) }))}
        onChoose={(id) => {
          const view = list.find((one) => one.id === id);
          if (view) open(view);
        }}
      />
    </>
  );
};

/** Views of the page: to choose, to keep, to share, to be rid of. */
export const ViewsMenu = ({ page }: { page: ViewPage }) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const views = useViews(page);
  const { afterwards, onCloseAutoFocus } = useAfterMenu();
  const [dialog, setDialog] = React.useState<Dialog | null>(null);
  const { current, changed, mine, others, leave } = views;
  const ask = (which: Dialog) => afterwards(() => setDialog(which));
  const close = () => setDialog(null);
  const named =
    current && (changed ? t('views.changed', { name: isolated(current.name) }) : current.name);

  return (
    <>
      <Menu.Root dir={portal.dir}>
        <Menu.Trigger variant="tertiary" size="S" startIcon={<Layout aria-hidden />}>
          <bdi>{named ?? t('views.title')}</bdi>
        </Menu.Trigger>
        <Menu.Content
          {...portal}
          maxHeight="70vh"
          popoverPlacement="bottom-end"
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <ViewList label={t('views.mine')} list={mine} views={views} />
          <ViewList label={t('views.shared')} list={others} views={views} />
          {current && <MenuAction onSelect={leave}>{t('views.none')}</MenuAction>}
          {(mine.length > 0 || others.length > 0) && <Menu.Separator />}
          <MenuAction onSelect={ask('create')}>{t('views.saveAs')}</MenuAction>
          {current && (
            <ViewActions
              views={views}
              view={current}
              onRename={ask('rename')}
              onDelete={ask('delete')}
            />
          )}
        </Menu.Content>
      </Menu.Root>
      {dialog === 'create' && <ViewNameDialog views={views} view={null} onClose={close} />}
      {dialog === 'rename' && current && (
        <ViewNameDialog views={views} view={current} onClose={close} />
      )}
      {dialog === 'delete' && current && (
        <DeleteViewDialog views={views} view={current} onClose={close} />
      )}
    </>
  );
};
