import { PageLink } from '../../../../components/PageLink';
import { useTranslate } from '../../../../hooks/useTranslate';
import { versionsPath } from '../../journey-path';

interface VersionsLinkProps {
  documentId: string;
  /** Language of the content; null: the site's first. */
  locale: string | null;
}

/** The way to what was published of a journey. */
export const VersionsLink = ({ documentId, locale }: VersionsLinkProps) => {
  const t = useTranslate();
  return <PageLink to={versionsPath(documentId, locale)}>{t('journey.versions')}</PageLink>;
};
