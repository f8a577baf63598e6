import { Typography } from '@strapi/design-system';

import type { SettingsChange } from '../../../../shared/contracts/settings';
import { isolated } from '../../format/isolated';
import { useFormats } from '../../hooks/useFormats';
import { useTranslate } from '../../hooks/useTranslate';

/** Who changed it last; nothing where nobody ever did. */
export const LastChange = ({ change }: { change: SettingsChange | null }) => {
  const t = useTranslate();
  const formats = useFormats();
  if (!change) return null;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Typography variant="pi" textColor="neutral600">
      {t('setting.changed', { by: isolated(change.by), time: formats.moment(change.at, timeZone) })}
    </Typography>
  );
};
