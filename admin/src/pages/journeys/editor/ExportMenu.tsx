import { Menu } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import {
  EXPORT_FORMATS,
  type JourneyExportFormat,
} from '../../../../../shared/contracts/journey-editor';
import { journeyExportPath } from '../../../api/journeys';
import { MenuAction } from '../../../components/MenuAction';
import { useAfterMenu } from '../../../hooks/useAfterMenu';
import { useDownload } from '../../../hooks/useDownload';
import { usePortalLanguage } from '../../../hooks/useLanguage';
import { useNotify } from '../../../hooks/useNotify';
import { useTranslate } from '../../../hooks/useTranslate';
import { fileName, saveFile } from '../../../picture/save-file';
import { usePicture } from '../../../picture/usePicture';
import { useBoardCaption } from './overlay/useBoardCaption';

interface ExportMenuProps {
  documentId: string;
  locale: string;
  /** Number of an old version; null: the draft. */
  version: number | null;
  name: string;
}

const EXTENSIONS: Record<JourneyExportFormat, string> = {
  json: 'json',
  csv: 'csv',
  cjml: 'xml',
  mermaid: 'mmd',
};

/** The whole board, also what is scrolled out of sight. */
const boardElement = () => document.querySelector<HTMLElement>('[data-cx-board] [role="grid"]');

const useExport = ({ documentId, locale, version, name }: ExportMenuProps) => {
  const t = useTranslate();
  const download = useDownload();
  const notify = useNotify();
  return async (format: JourneyExportFormat) => {
    try {
      const path = journeyExportPath(documentId, { format, locale, version });
      saveFile(fileName(name, EXTENSIONS[format]), await download(path));
    } catch {
      notify({ type: 'danger', message: t('journey.export.failed') });
    }
  };
};

/** The map for others: on paper, as a picture, or as a file that other tools read. */
export const ExportMenu = (props: ExportMenuProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const save = useExport(props);
  const picture = usePicture();
  const { afterwards, onCloseAutoFocus } = useAfterMenu();
  const caption = useBoardCaption();
  const { name } = props;
  const take = (format: 'png' | 'svg') => () =>
    picture({ element: boardElement(), name, title: name, caption, format });
  return (
    <Menu.Root dir={portal.dir}>
      <Menu.Trigger variant="tertiary" size="S" startIcon={<Download aria-hidden />}>
        {t('journey.export')}
      </Menu.Trigger>
      <Menu.Content {...portal} popoverPlacement="bottom-end" onCloseAutoFocus={onCloseAutoFocus}>
        <MenuAction onSelect={afterwards(() => window.print())}>{t('share.print')}</MenuAction>
        <MenuAction onSelect={afterwards(take('png'))}>{t('journey.export.png')}</MenuAction>
        <MenuAction onSelect={afterwards(take('svg'))}>{t('journey.export.svg')}</MenuAction>
        {EXPORT_FORMATS.map((format) => (
          <MenuAction key={format} onSelect={() => void save(format)}>
            {t(`journey.export.${format}`)}
          </MenuAction>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
