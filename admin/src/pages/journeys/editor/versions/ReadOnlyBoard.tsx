import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { Journey } from '../../../../../../shared/contracts/journey';
import type { GetJourneyMap } from '../../../../../../shared/contracts/journey-editor';
import { useFormats } from '../../../../hooks/useFormats';
import { useLanguage } from '../../../../hooks/useLanguage';
import { useReader } from '../../../../hooks/useReader';
import { useTranslate } from '../../../../hooks/useTranslate';
import { ShortcutsDialog } from '../../../../shortcuts/ShortcutsDialog';
import { useShortcutsOn } from '../../../../shortcuts/useShortcuts';
import { Announcer } from '../board/Announcer';
import { TouchpointsContext } from '../board/BoardNames';
import { EDITOR_SHORTCUTS } from '../editor-shortcuts';
import { OverlayContext, type OverlayData } from '../overlay/OverlayContext';
import { OverlayNotice } from '../overlay/OverlayNotice';
import { useOverlayData } from '../overlay/useOverlayData';
import { PageContext } from '../PageContext';
import { ReaderLanesContext, useReaderLanes } from '../reader-lanes';
import { openEditor } from '../state/editor-state';
import { createEditorStore, EditorContext } from '../state/EditorStore';
import { Toolbar } from '../Toolbar';
import type { PageStateHandle } from '../usePageState';
import { Workspace } from '../Workspace';

interface ReadOnlyBoardProps {
  documentId: string;
  /** Language of the content. */
  locale: string;
  journey: Journey;
  version: number;
  meta: GetJourneyMap.Response['meta'];
  handle: PageStateHandle;
}

const refuse = () => Promise.resolve(false);

/**
 * Of which days the numbers are: at first of those in which the version was in force. Sums are kept by day,
 * and most answers are given at a touchpoint alone, without a journey whose version they could keep.
 */
const NumbersOf = ({ window: { from, to } }: Pick<OverlayData, 'window'>) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <Typography tag="p" variant="pi" textColor="neutral600">
      {t('journey.version.numbersOf', { days: formats.dateRange(from, to) })}
      <br />
      {t('journey.version.wholeDays')}
    </Typography>
  );
};

/** A board on which nothing can be changed. */
export const ReadOnlyBoard = (props: ReadOnlyBoardProps) => {
  const { documentId, locale, journey, version, meta, handle } = props;
  const { direction } = useLanguage();
  const reader = useReader();
  const [helps, setHelps] = React.useState(false);
  const { on, turn } = useShortcutsOn();
  const [store] = React.useState(() =>
    createEditorStore(openEditor(journey, { readOnly: true, writing: direction }))
  );
  const { state } = handle;
  const { overlay, error, refetch } = useOverlayData(documentId, state, {
    savedAs: null,
    locale,
    version,
    skip: !meta.rights.numbers,
  });
  const readerLanes = useReaderLanes();
  const page = React.useMemo(
    () => ({ documentId, locale, state, reader, rights: meta.rights, version, accept: refuse }),
    [documentId, locale, state, reader, meta.rights, version]
  );
  return (
    <EditorContext.Provider value={store}>
      <TouchpointsContext.Provider value={meta.touchpoints}>
        <OverlayContext.Provider value={overlay}>
          <PageContext.Provider value={page}>
            <ReaderLanesContext.Provider value={readerLanes}>
              <Toolbar
                handle={handle}
                reader={reader}
                numbers={meta.rights.numbers}
                onHelp={() => setHelps(true)}
              />
              <OverlayNotice error={error} onRetry={refetch} />
              {overlay && <NumbersOf window={overlay.data.window} />}
              <Workspace handle={handle} numbers={meta.rights.numbers} />
              <Announcer />
              {helps && (
                <ShortcutsDialog
                  shortcuts={EDITOR_SHORTCUTS}
                  on={on}
                  onTurn={turn}
                  onClose={() => setHelps(false)}
                />
              )}
            </ReaderLanesContext.Provider>
          </PageContext.Provider>
        </OverlayContext.Provider>
      </TouchpointsContext.Provider>
    </EditorContext.Provider>
  );
};
