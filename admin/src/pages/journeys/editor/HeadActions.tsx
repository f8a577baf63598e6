import * as React from 'react';
import { Button } from '@strapi/design-system';

import type { JourneyDraft, JourneyRights } from '../../../../../shared/contracts/journey-editor';
import { SteadyButton } from '../../../components/SteadyButton';
import { useTranslate } from '../../../hooks/useTranslate';
import { ContentLanguageMenu } from './ContentLanguageMenu';
import { PublicationTag } from './EditorFrame';
import { ExportMenu } from './ExportMenu';
import { useEditor } from './state/EditorStore';
import type { useDraft } from './useDraft';
import { usePublish } from './usePublish';
import type { PageStateHandle } from './usePageState';
import { VersionsLink } from './versions/VersionsLink';

interface HeadActionsProps {
  draft: JourneyDraft;
  rights: JourneyRights;
  handle: PageStateHandle;
  opened: ReturnType<typeof useDraft>;
  /** Whether everything is saved. */
  status: React.ReactNode;
  onDetails: () => void;
}

/** What can be done with the journey as a whole, and whether it is saved. */
export const HeadActions = (props: HeadActionsProps) => {
  const { draft, rights, handle, opened, status, onDetails } = props;
  const t = useTranslate();
  const { head, saver, setHead } = opened;
  const { documentId, locale } = draft;
  const name = useEditor(({ history }) => history.journey.name);
  const { publish, isBusy } = usePublish({ documentId, locale, saver, onDone: setHead });
  return (
    <>
      {rights.update && status}
      <PublicationTag publication={head.publication} />
      <ContentLanguageMenu
        locale={locale}
        locales={head.locales}
        onChoose={(chosen) => handle.update({ locale: chosen })}
      />
      <Button variant="tertiary" size="S" onClick={onDetails}>
        {t('journey.details')}
      </Button>
      <VersionsLink documentId={documentId} locale={handle.state.locale} />
      <ExportMenu documentId={documentId} locale={locale} version={null} name={name} />
      {rights.publish && (
        <SteadyButton
          size="S"
          loading={isBusy}
          disabled={head.publication === 'published' && !saver.isDirty()}
          onClick={publish}
        >
          {t('journey.publish')}
        </SteadyButton>
      )}
    </>
  );
};
