import * as React from 'react';

import type {
  GetJourneyMap,
  JourneyDraft,
  SaveConflict,
} from '../../../../../shared/contracts/journey-editor';
import { useReader } from '../../../hooks/useReader';
import { ShortcutsDialog } from '../../../shortcuts/ShortcutsDialog';
import { useShortcutsOn } from '../../../shortcuts/useShortcuts';
import { Announcer } from './board/Announcer';
import { TouchpointsContext } from './board/BoardNames';
import { DetailsDialog } from './details/DetailsDialog';
import { EDITOR_SHORTCUTS } from './editor-shortcuts';
import { EditorFrame, JourneyFacts } from './EditorFrame';
import { HeadActions } from './HeadActions';
import { GoneNotice } from './saving/GoneNotice';
import { KeptNotice } from './saving/KeptNotice';
import { OverlayContext } from './overlay/OverlayContext';
import { OverlayNotice } from './overlay/OverlayNotice';
import { savedShape } from './overlay/saved-shape';
import { useOverlayData } from './overlay/useOverlayData';
import { PageContext } from './PageContext';
import { ReaderLanesContext, useReaderLanes } from './reader-lanes';
import { ConflictDialog } from './saving/ConflictDialog';
import { LeaveGuard } from './saving/LeaveGuard';
import { SaveStatus } from './saving/SaveStatus';
import { EditorContext, useEditor } from './state/EditorStore';
import { Toolbar } from './Toolbar';
import { useAccept } from './useAccept';
import { useDraft } from './useDraft';
import { useEditorKeys } from './useEditorKeys';
import type { PageStateHandle } from './usePageState';
import { Workspace } from './Workspace';

interface EditorProps {
  draft: JourneyDraft;
  meta: GetJourneyMap.Response['meta'];
  handle: PageStateHandle;
}

type Draft = ReturnType<typeof useDraft>;

/** Everything that is about saving: its state in the head, and the questions that it asks. */
const useSavingParts = ({ saver, saveState }: Draft) => {
  const [dismissed, setDismissed] = React.useState<SaveConflict | null>(null);
  const compare = () => setDismissed(null);
  const status = (
    <SaveStatus state={saveState} onRetry={() => void saver.saveAll()} onCompare={compare} />
  );
  const dialogs = (
    <>
      {saveState.is === 'conflict' && saveState.conflict.theirs !== dismissed && (
        <ConflictDialog
          conflict={saveState.conflict}
          onSettle={(journey) => void saver.settle(journey)}
          onClose={() => setDismissed(saveState.conflict.theirs)}
        />
      )}
      <LeaveGuard isDirty={saver.hasUnsaved} save={saver.saveAll} />
    </>
  );
  return { status, dialogs };
};

interface EditorBodyProps extends EditorProps {
  opened: Draft;
  request: ReturnType<typeof useOverlayData>;
}

const EditorBody = ({ draft, meta, handle, opened, request }: EditorBodyProps) => {
  const reader = useReader();
  const [helps, setHelps] = React.useState(false);
  const [details, setDetails] = React.useState(false);
  const { on, turn } = useShortcutsOn();
  const { head, saver } = opened;
  const { rights } = meta;
  const journey = useEditor(({ history }) => history.journey);
  const { status, dialogs } = useSavingParts(opened);
  const lanes = React.useRef<HTMLDivElement>(null);
  useEditorKeys({
    on,
    onHelp: () => setHelps(true),
    onSave: () => void saver.saveAll(),
    onFit: () => handle.update({ zoom: handle.state.zoom === 'fit' ? 'normal' : 'fit' }),
    onLanes: () => lanes.current?.querySelector<HTMLElement>('[data-cx-lanes] button')?.click(),
  });
  const actions = (
    <HeadActions
      draft={draft}
      rights={rights}
      handle={handle}
      opened={opened}
      status={status}
      onDetails={() => setDetails(true)}
    />
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
      {rights.update && <GoneNotice />}
      <OverlayNotice error={request.error} onRetry={request.refetch} />
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
    savedAs: savedShape(saver.savedState().journey),
    locale: draft.locale,
    version: null,
    skip: !meta.rights.numbers || head.revision === null,
  });
  const accept = useAccept({ draft, state, reader, store, saver, onSaved: setHead });
  const readerLanes = useReaderLanes();
  const page = React.useMemo(
    () => ({
      documentId: draft.documentId,
      locale: draft.locale,
      state,
      reader,
      rights: meta.rights,
      version: null,
      accept,
    }),
    [draft.documentId, draft.locale, state, reader, meta.rights, accept]
  );
  return (
    <EditorContext.Provider value={store}>
      <TouchpointsContext.Provider value={meta.touchpoints}>
        <OverlayContext.Provider value={request.overlay}>
          <PageContext.Provider value={page}>
            <ReaderLanesContext.Provider value={readerLanes}>
              <EditorBody {...props} opened={opened} request={request} />
              <Announcer />
            </ReaderLanesContext.Provider>
          </PageContext.Provider>
        </OverlayContext.Provider>
      </TouchpointsContext.Provider>
    </EditorContext.Provider>
  );
};
