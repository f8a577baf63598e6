import { Typography } from '@strapi/design-system';

import { useTranslate } from '../../hooks/useTranslate';

/** Says that answers of employees are not among those shown, and why; nothing where none is held back. */
export const HeldBackNote = ({ below }: { below: number | null }) => {
  const t = useTranslate();
  if (below === null) return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={2}>
      {t('feedback.heldBack', { n: below })}
    </Typography>
  );
};
