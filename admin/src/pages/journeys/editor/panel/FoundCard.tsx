import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { FoundPainPoint } from '../../../../../../shared/contracts/journey-overlay';
import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import { ADMIN_ACTIONS } from '../../../../../../shared/permissions';
import { PageLink } from '../../../../components/PageLink';
import { SteadyButton } from '../../../../components/SteadyButton';
import { Tag } from '../../../../components/Tag';
import { GROUPINGS } from '../../../../../../shared/dimensions';
import type { DimensionFilters } from '../../../../filters/dimension-filters';
import { useFormats } from '../../../../hooks/useFormats';
import { useMay } from '../../../../hooks/useMay';
import { useTranslate } from '../../../../hooks/useTranslate';
import { feedbackPath } from '../../../feedback/feedback-path';
import { useOverlay } from '../overlay/OverlayContext';
import { painSentence } from '../overlay/pain-sentence';
import { useMapSentence } from '../overlay/useMapSentence';
import { useJourneyPage } from '../PageContext';
import { useEditor } from '../state/EditorStore';

const Sheet = styled.div`
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.danger200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.danger100};
`;

/** Where the answers behind a finding are read. */
const evidencePath = ({ evidence }: FoundPainPoint): string | null => {
  const filters = Object.fromEntries(
    GROUPINGS.flatMap((dimension) => {
      const keys = evidence.filters[dimension];
      return keys ? [[dimension, keys]] : [];
    })
  ) as DimensionFilters;
  const { from, to, metrics } = evidence;
  return feedbackPath({ period: { period: 'custom', custom: { from, to } }, filters, metrics });
};

interface AcceptProps {
  found: FoundPainPoint;
  definition: KpiDescription;
}

/** Takes the finding onto the map, as its sentence in the map's language; what is on it already says so. */
const Accept = ({ found, definition }: AcceptProps) => {
  const t = useTranslate();
  const { accept, rights } = useJourneyPage();
  const sentenceOf = useMapSentence();
  const readOnly = useEditor((state) => state.readOnly);
  const [isBusy, setIsBusy] = React.useState(false);
  if (found.accepted !== null) return <Tag $tone="neutral">{t('journey.pain.accepted')}</Tag>;
  if (readOnly || !rights.update) return null;
  const run = () => {
    setIsBusy(true);
    void sentenceOf(found, definition)
      .then((text) => accept(found, text))
      .finally(() => setIsBusy(false));
  };
  return (
    <SteadyButton size="S" loading={isBusy} onClick={run}>
      {t('journey.pain.accept')}
    </SteadyButton>
  );
};

/** One found pain point: its sentence, the answers behind it, and the way onto the map. */
export const FoundCard = ({ found }: { found: FoundPainPoint }) => {
  const t = useTranslate();
  const overlay = useOverlay();
  const formats = useFormats();
  const readsFeedback = useMay(ADMIN_ACTIONS.readFeedback);
  const definition = overlay?.definitions.get(found.kpi);
  if (!definition) return null;
  const text = painSentence(found, definition, { t, formats });
  const path = readsFeedback ? evidencePath(found) : null;
  return (
    <Sheet role="group" aria-label={t('journey.pain.foundSign')}>
      <Tag $tone="bad">{t('journey.pain.foundSign')}</Tag>
      <Typography tag="p" variant="omega" paddingTop={2} paddingBottom={2}>
        {text}
      </Typography>
      <Flex gap={3} alignItems="center" wrap="wrap">
        <Accept found={found} definition={definition} />
        {path && <PageLink to={path}>{t('journey.pain.toEvidence')}</PageLink>}
      </Flex>
    </Sheet>
  );
};
