import * as React from 'react';
import { useTheme } from 'styled-components';

import { useLanguage } from '../hooks/useLanguage';
import { useNotify } from '../hooks/useNotify';
import { useTranslate } from '../hooks/useTranslate';
import { drawPicture, paintPicture } from './paint-picture';
import { fileName, saveFile } from './save-file';

interface Request {
  element: HTMLElement | null;
  /** Names the file. */
  name: string;
  /** Written above; left out where the element has a title of its own. */
  title?: string | null;
  caption: string;
  /** `png` when left out. */
  format?: 'png' | 'svg';
}

/** Takes a picture of a part of the page and has the browser keep it; says so where that fails. */
export const usePicture = (): ((request: Request) => Promise<void>) => {
  const t = useTranslate();
  const { direction } = useLanguage();
  const { colors } = useTheme();
  const notify = useNotify();
  return React.useCallback(
    async ({ element, name, title = null, caption, format = 'png' }) => {
      if (!element) return;
      try {
        const picture = {
          element,
          title,
          caption,
          direction,
          colors: {
            ground: colors.neutral100,
            title: colors.neutral800,
            caption: colors.neutral600,
          },
        };
        const content = await (format === 'svg' ? drawPicture : paintPicture)(picture);
        saveFile(fileName(name, format), content);
      } catch {
        notify({ type: 'danger', message: t('share.pictureFailed') });
      }
    },
    [t, direction, colors, notify]
  );
};
