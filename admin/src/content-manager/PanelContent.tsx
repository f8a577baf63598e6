import { Flex } from '@strapi/design-system';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { useMay } from '../hooks/useMay';
import { LanguageProvider } from '../language/LanguageProvider';
import { ArchiveSection } from './ArchiveSection';
import { LatestComments } from './LatestComments';
import { LatestScores } from './LatestScores';
import type { PanelSubject } from './panel-subject';
import { TouchpointContents } from './TouchpointContents';

const Sections = ({ subject }: { subject: PanelSubject }) => {
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const readsComments = useMay(ADMIN_ACTIONS.readComments);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {readsKpis && <LatestScores subject={subject} />}
      {readsKpis && readsFeedback && readsComments && <LatestComments subject={subject} />}
      {subject.kind === 'touchpoint' && <TouchpointContents touchpoint={subject.key} explains />}
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
