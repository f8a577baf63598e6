import { Typography } from '@strapi/design-system';

import { Num } from '../../../components/Num';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';

/** Which share of the steps customers have said anything about. */
export const Coverage = ({ share }: { share: number | null }) => {
  const t = useTranslate();
  const formats = useFormats();
  if (share === null) return <Typography textColor="neutral600">—</Typography>;
  return (
    <Typography textColor="neutral800">
      <Num>
        {formats.share(share)}
        {t('unit.percent')}
      </Num>
    </Typography>
  );
};
