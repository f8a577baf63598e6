import { Flex } from '@strapi/design-system';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { useMay } from '../hooks/useMay';
import { TextLink } from '../components/TextLink';
import { useTranslate } from '../hooks/useTranslate';
import { LanguageProvider } from '../language/LanguageProvider';
import { ArchiveSection } from './ArchiveSection';
import { LatestComments } from './LatestComments';
import { LatestScores } from './LatestScores';
import { journeyPath } from '../pages/journeys/journey-path';
import type { PanelSubject } from './panel-subject';

/** From the form, where a map is data, to where it is drawn. */
const ToBoard = ({ documentId, locale }: PanelSubject) => {
  const t = useTranslate();
  return (
    <TextLink to={journeyPath(documentId, locale ?? undefined)}>{t('journey.openBoard')}</TextLink>
  );
};

const Sections = ({ subject }: { subject: PanelSubject }) => {
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const readsComments = useMay(ADMIN_ACTIONS.readComments);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {subject.kind === 'journey' && <ToBoard {...subject} />}
      {readsKpis && <LatestScores subject={subject} />}
      {readsKpis && readsFeedback && readsComments && <LatestComments subject={subject} />}
      {subject.archived !== null && <ArchiveSection subject={subject} />}
    </Flex>
  );
};

/** What the panel holds, in the reader's own language and direction. */
export const PanelContent = ({ subject }: { subject: PanelSubject }) => (
  <div style={{ inlineSize: '100%' }}>
    <LanguageProvider>
      <Sections subject={subject} />
    </LanguageProvider>
  </div>
);

export default PanelContent;
