import { Menu } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { MenuAction } from '../components/MenuAction';
import { useAfterMenu } from '../hooks/useAfterMenu';
import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { fileName, saveFile } from '../picture/save-file';
import { usePicture } from '../picture/usePicture';

interface ExportMenuProps {
  /** Of the page, above the picture; with its days the name of the files. */
  title: string;
  /** First and last day of what is shown. */
  window: { from: string; to: string };
  /** Below the picture: what the numbers are about. */
  caption: string;
  /** Id of the element that the picture shows. */
  shows: string;
  /** The numbers as CSV; null: not all that was asked for is there yet. */
  csv: (() => string) | null;
}

/** The page for others: on paper, as a picture, or its numbers as a file. */
export const ExportMenu = ({ title, window: days, caption, shows, csv }: ExportMenuProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const takePicture = usePicture();
  const { afterwards, onCloseAutoFocus } = useAfterMenu();
  const name = `${title} ${days.from} – ${days.to}`;

  const saveNumbers = () => {
    const numbers = new Blob([csv?.() ?? ''], { type: 'text/csv;charset=utf-8' });
    saveFile(fileName(name, 'csv'), numbers);
  };
  const savePicture = () =>
    takePicture({ element: document.getElementById(shows), name, title, caption });

  return (
    <Menu.Root dir={portal.dir}>
      <Menu.Trigger variant="tertiary" size="S" startIcon={<Download aria-hidden />}>
        {t('share.title')}
      </Menu.Trigger>
      <Menu.Content {...portal} popoverPlacement="bottom-end" onCloseAutoFocus={onCloseAutoFocus}>
        <MenuAction onSelect={afterwards(() => window.print())}>{t('share.print')}</MenuAction>
        <MenuAction disabled={csv === null} onSelect={afterwards(savePicture)}>
          {t('share.picture')}
        </MenuAction>
        <MenuAction disabled={csv === null} onSelect={saveNumbers}>
          {t('share.numbers')}
        </MenuAction>
      </Menu.Content>
    </Menu.Root>
  );
};
