import { PageLink } from '../../../../components/PageLink';
import { useTranslate } from '../../../../hooks/useTranslate';
import { versionsPath } from '../../journey-path';

/** The way to what was published of a journey. */
export const VersionsLink = ({ documentId }: { documentId: string }) => {
  const t = useTranslate();
  return <PageLink to={versionsPath(documentId)}>{t('journey.versions')}</PageLink>;
};
