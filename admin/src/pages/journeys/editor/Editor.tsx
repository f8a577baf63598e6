import * as React from 'react';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { GetJourneyMap, JourneyDraft } from '../../../../../shared/contracts/journey-editor';
import { useElementWidth } from '../../../hooks/useElementWidth';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { ShortcutsDialog } from '../../../shortcuts/ShortcutsDialog';
import { useShortcutsOn } from '../../../shortcuts/useShortcuts';
import { Announcer } from './board/Announcer';
import { Board } from './board/Board';
import { TouchpointsContext } from './board/BoardNames';
import { columnsOf } from './board/columns';
import { columnWidth } from './board/zoom';
import { DetailsDialog } from './details/DetailsDialog';
import { EDITOR_SHORTCUTS } from './editor-shortcuts';
import { EditorFrame, JourneyFacts, PublicationTag } from './EditorFrame';
import { EmptyMap } from './EmptyMap';
import { ExportMenu } from './ExportMenu';
import { KeptNotice } from './saving/KeptNotice';
import { OverlayContext } from './overlay/OverlayContext';
import { OverlayNotice } from './overlay/OverlayNotice';
import { useOverlayData } from './overlay/useOverlayData';
import { PageContext } from './PageContext';
import { StepPanel } from './panel/StepPanel';
import { ReaderLanesContext, useHiddenLanes, useReaderLanes } from './reader-lanes';
import { ConflictDialog } from './saving/ConflictDialog';
import { LeaveGuard } from './saving/LeaveGuard';
import { SaveStatus } from './saving/SaveStatus';
import { EditorContext, useEditor } from './state/EditorStore';
import { Toolbar } from './Toolbar';
import { useAccept } from './useAccept';
import { useDraft } from './useDraft';
import { useEditorKeys } from './useEditorKeys';
import { usePublish } from './usePublish';
import type { PageStateHandle } from './usePageState';
import { VersionsLink } from './versions/VersionsLink';

const Work = styled.div<{ $panel: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr) ${({ $panel }) => ($panel ? 'auto' : '')};
  gap: ${({ theme }) => theme.spaces[4]};

  @media print {
    display: block;
  }
`;

const FALLBACK_WIDTH = 1200;

interface EditorProps {
  draft: JourneyDraft;
  meta: GetJourneyMap.Response['meta'];
  handle: PageStateHandle;
}

/** Board and side panel, over whatever numbers there are. */
const Workspace = ({ handle, numbers }: { handle: PageStateHandle; numbers: boolean }) => {
  const journey = useEditor(({ history }) => history.journey);
  const panel = useEditor((state) => state.panel);
  const [boardRef, room] = useElementWidth(FALLBACK_WIDTH);
  const columns = columnsOf(journey).length;
  const width = columnWidth(handle.state.zoom, room, columns);
  useHiddenLanes(React.useContext(ReaderLanesContext), width);
  if (journey.stages.length === 0) return <EmptyMap />;
  return (
    <Work $panel={panel !== null} data-cx-work>
      <Board width={width} measured={numbers} boardRef={boardRef} />
      {panel !== null && <StepPanel tab={panel} />}
    </Work>
  );
};

type Draft = ReturnType<typeof useDraft>;

/** Everything that is about saving: its state in the head, and the questions that it asks. */
const useSavingParts = ({ saver, saveState }: Draft) => {
  const [isComparing, setIsComparing] = React.useState(true);
  const compare = () => setIsComparing(true);
  const status = (
    <SaveStatus state={saveState} onRetry={() => void saver.saveNow()} onCompare={compare} />
  );
  const dialogs = (
    <>
      {saveState.is === 'conflict' && isComparing && (
        <ConflictDialog
          conflict={saveState.conflict}
          onSettle={(journey) => void saver.settle(journey)}
          onClose={() => setIsComparing(false)}
        />
      )}
      <LeaveGuard isDirty={saver.isDirty} save={saver.saveNow} />
    </>
  );
  return { status, dialogs };
};

interface EditorBodyProps extends EditorProps {
  opened: Draft;
}

const EditorBody = ({ draft, meta, handle, opened }: EditorBodyProps) => {
  const t = useTranslate();
  const reader = useReader();
  const [helps, setHelps] = React.useState(false);
  const [details, setDetails] = React.useState(false);
  const { on, turn } = useShortcutsOn();
  const { head, saver, setHead } = opened;
  const { documentId, locale } = draft;
  const { rights } = meta;
  const journey = useEditor(({ history }) => history.journey);
  const { publish, isBusy } = usePublish({ documentId, locale, saver, onDone: setHead });
  const { status, dialogs } = useSavingParts(opened);
  const lanes = React.useRef<HTMLDivElement>(null);
  useEditorKeys({
    on,
    onHelp: () => setHelps(true),
    onSave: () => void saver.saveNow(),
    onLanes: () => lanes.current?.querySelector<HTMLElement>('[data-cx-lanes] button')?.click(),
  });
  const actions = (
    <>
      {rights.update && status}
      <PublicationTag publication={head.publication} />
      <Button variant="tertiary" size="S" onClick={() => setDetails(true)}>
        {t('journey.details')}
      </Button>
      <VersionsLink documentId={documentId} />
      <ExportMenu documentId={documentId} locale={locale} version={null} name={journey.name} />
      {rights.publish && (
        <Button
          size="S"
          loading={isBusy}
          disabled={head.publication === 'published' && !saver.isDirty()}
          onClick={publish}
        >
          {t('journey.publish')}
        </Button>
      )}
    </>
  );
  return (
    <EditorFrame
      title={journey.name}
      facts={<JourneyFacts state={journey.state} inForce={head.inForce} />}
      actions={actions}
    >
      <div ref={lanes}>
        <Toolbar
          handle={handle}
          reader={reader}
          numbers={rights.numbers}
          onHelp={() => setHelps(true)}
        />
      </div>
      <KeptNotice keptAt={opened.keptAt} />
      <OverlayNotice />
      <Workspace handle={handle} numbers={rights.numbers} />
      {dialogs}
      {details && <DetailsDialog onClose={() => setDetails(false)} />}
      {helps && (
        <ShortcutsDialog
          shortcuts={EDITOR_SHORTCUTS}
          on={on}
          onTurn={turn}
          onClose={() => setHelps(false)}
        />
      )}
    </EditorFrame>
  );
};

/** The editor of one draft, with what customers said at its steps. */
export const Editor = (props: EditorProps) => {
  const { draft, meta, handle } = props;
  const reader = useReader();
  const opened = useDraft(draft, !meta.rights.update);
  const { store, saver, head, setHead } = opened;
  const { state } = handle;
  const request = useOverlayData(draft.documentId, state, {
    savedAs: head.revision,
    version: null,
    skip: !meta.rights.numbers || head.revision === null,
  });
  const accept = useAccept({ draft, state, reader, store, saver, onSaved: setHead });
  const readerLanes = useReaderLanes();
  const page = React.useMemo(
    () => ({
      documentId: draft.documentId,
      state,
      reader,
      rights: meta.rights,
      version: null,
      accept,
    }),
    [draft.documentId, state, reader, meta.rights, accept]
  );
  return (
    <EditorContext.Provider value={store}>
      <TouchpointsContext.Provider value={meta.touchpoints}>
        <OverlayContext.Provider value={request.overlay}>
          <PageContext.Provider value={page}>
            <ReaderLanesContext.Provider value={readerLanes}>
              <EditorBody {...props} opened={opened} />
              <Announcer />
            </ReaderLanesContext.Provider>
          </PageContext.Provider>
        </OverlayContext.Provider>
      </TouchpointsContext.Provider>
    </EditorContext.Provider>
  );
};
