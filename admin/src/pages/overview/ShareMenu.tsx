import { Menu } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import type { GetOverview } from '../../../../shared/contracts/overview';
import { MenuAction } from '../../components/MenuAction';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { fileName, saveFile } from '../../picture/save-file';
import { usePicture } from '../../picture/usePicture';
import { NUMBERS_ID } from './Numbers';
import { overviewCsv } from './overview-csv';
import type { OverviewState } from './overview-state';

interface ShareMenuProps {
  data: GetOverview.Response['data'];
  state: OverviewState;
  caption: string;
}

/** The page for others: on paper, as a picture, or its numbers as a file. */
export const ShareMenu = ({ data, state, caption }: ShareMenuProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const takePicture = usePicture();
  const { from, to } = data.window;
  const name = `${t('overview.title')} ${from} – ${to}`;

  const saveNumbers = () => {
    const csv = overviewCsv(data, state.filters, state.by);
    saveFile(fileName(name, 'csv'), new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  };
  const savePicture = () =>
    takePicture({
      element: document.getElementById(NUMBERS_ID),
      name,
      title: t('overview.title'),
      caption,
    });
  // The menu is on its way out while it closes; paper and picture wait until it is gone.
  const afterwards = (work: () => unknown) => () => setTimeout(work, 100);

  return (
    <Menu.Root dir={portal.dir}>
      <Menu.Trigger variant="tertiary" size="S" startIcon={<Download aria-hidden />}>
        {t('share.title')}
      </Menu.Trigger>
      <Menu.Content {...portal} popoverPlacement="bottom-end">
        <MenuAction onSelect={afterwards(() => window.print())}>{t('share.print')}</MenuAction>
        <MenuAction onSelect={afterwards(savePicture)}>{t('share.picture')}</MenuAction>
        <MenuAction onSelect={saveNumbers}>{t('share.numbers')}</MenuAction>
      </Menu.Content>
    </Menu.Root>
  );
};
