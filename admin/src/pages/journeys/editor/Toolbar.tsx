import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Question } from '@strapi/icons';
import { styled } from 'styled-components';

import { canRedo, canUndo } from '../../../../../shared/journey-map';
import { FilterMenu } from '../../../components/FilterMenu';
import { PlainButton } from '../../../components/PlainButton';
import { Tag } from '../../../components/Tag';
import { useTranslate } from '../../../hooks/useTranslate';
import type { Reader } from '../../../filters/period-state';
import { ZOOMS } from './board/zoom';
import { LanesMenu } from './LanesMenu';
import { ImportanceButton } from './overlay/ImportanceDialog';
import { OverlayControls } from './overlay/OverlayControls';
import { useOverlay } from './overlay/OverlayContext';
import { openPanel } from './state/board-keys';
import { redoEdit, undoEdit } from './state/editing';
import { useEditor, useEditorStore } from './state/EditorStore';
import { goToStep } from './state/moving';
import type { PageStateHandle } from './usePageState';

const Space = styled.span`
  flex: 1;
`;

const Unseen = styled.span`
  visibility: hidden;
`;

/** Steps whose pain the data found; each press goes to the next of them. Its place is kept while there are none. */
const FoundButton = () => {
  const t = useTranslate();
  const store = useEditorStore();
  const overlay = useOverlay();
  const next = React.useRef(0);
  const steps = [...(overlay?.painPoints.keys() ?? [])];
  const sign = (
    <Tag $tone="bad">{t('journey.pain.count', { n: overlay?.data.painPoints.length ?? 0 })}</Tag>
  );
  if (steps.length === 0) return <Unseen aria-hidden>{sign}</Unseen>;
  const go = () => {
    const step = steps[next.current % steps.length];
    next.current += 1;
    if (step !== undefined) store.act(goToStep(step), openPanel('measured'));
  };
  return (
    <PlainButton type="button" onClick={go}>
      {sign}
    </PlainButton>
  );
};

const UNDO = '↶';
const REDO = '↷';

const HistoryButtons = () => {
  const t = useTranslate();
  const store = useEditorStore();
  const undoable = useEditor(({ history }) => canUndo(history));
  const redoable = useEditor(({ history }) => canRedo(history));
  return (
    <Flex gap={1}>
      <Button
        aria-label={t('journey.undo')}
        variant="tertiary"
        size="S"
        disabled={!undoable}
        onClick={() => store.act(undoEdit)}
      >
        <span aria-hidden>{UNDO}</span>
      </Button>
      <Button
        aria-label={t('journey.redo')}
        variant="tertiary"
        size="S"
        disabled={!redoable}
        onClick={() => store.act(redoEdit)}
      >
        <span aria-hidden>{REDO}</span>
      </Button>
    </Flex>
  );
};

interface ToolbarProps {
  handle: PageStateHandle;
  reader: Reader;
  numbers: boolean;
  onHelp: () => void;
}

/** What lies under the map, and how the map is shown. */
export const Toolbar = ({ handle, reader, numbers, onHelp }: ToolbarProps) => {
  const t = useTranslate();
  const overlay = useOverlay();
  const readOnly = useEditor((state) => state.readOnly);
  const { state, update } = handle;
  return (
    <Flex
      tag="section"
      gap={2}
      wrap="wrap"
      paddingTop={3}
      paddingBottom={3}
      aria-label={t('journey.toolbar')}
      data-cx-screen-only
    >
      {numbers && <OverlayControls handle={handle} reader={reader} overlay={overlay} />}
      <Space />
      {numbers && <FoundButton />}
      {numbers && <ImportanceButton />}
      {!readOnly && <HistoryButtons />}
      <FilterMenu
        name={t('journey.zoom')}
        value={state.zoom}
        choices={ZOOMS.map((value) => ({ value, label: t(`journey.zoom.${value}`) }))}
        onChoose={(zoom) => update({ zoom })}
      />
      <Flex gap={2} wrap="wrap" data-cx-lanes>
        <LanesMenu />
      </Flex>
      <Button variant="tertiary" size="S" startIcon={<Question aria-hidden />} onClick={onHelp}>
        {t('keys.button')}
      </Button>
    </Flex>
  );
};
