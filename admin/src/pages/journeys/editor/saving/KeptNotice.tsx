import { Box, Typography } from '@strapi/design-system';

import { useFormats } from '../../../../hooks/useFormats';
import { useSite } from '../../../../hooks/useSite';
import { useTranslate } from '../../../../hooks/useTranslate';

/** Says that the editor began with work which this browser had kept unsaved. */
export const KeptNotice = ({ keptAt }: { keptAt: string | null }) => {
  const t = useTranslate();
  const formats = useFormats();
  const { site } = useSite();
  if (keptAt === null) return null;
  return (
    <Box paddingBottom={3} data-cx-screen-only>
      <Typography variant="pi" textColor="neutral600" role="status">
        {t('journey.save.restored', { at: formats.moment(keptAt, site.timeZone) })}
      </Typography>
    </Box>
  );
};
