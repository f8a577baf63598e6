import { isolated } from '../../../format/isolated';
import type { Translate } from '../../../hooks/useTranslate';
import { isMessageKey } from '../../../translations/messages';

/** How somebody was told: a way of telling, or the channel that the case itself came through. */
export const modeWord = (mode: string, t: Translate): string => {
  const key = [`case.mode.${mode}`, `channel.${mode}`].find(isMessageKey);
  return key ? t(key) : isolated(mode);
};
