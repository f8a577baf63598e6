import { Typography } from '@strapi/design-system';

import { useTranslate } from '../../../hooks/useTranslate';
import { useMyId } from './useMyId';

interface PersonNameProps {
  /** Id of an admin; null: nobody. */
  id: string | null;
  /** Names by id. */
  names: Record<string, string>;
}

/** Who holds a case, or did something: "me" where it is the reader. */
export const PersonName = ({ id, names }: PersonNameProps) => {
  const t = useTranslate();
  const me = useMyId();
  if (id === null) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('complaint.nobody')}
      </Typography>
    );
  }
  if (id === me) return <>{t('complaint.me')}</>;
  return <bdi>{names[id] ?? t('complaint.formerPerson')}</bdi>;
};
