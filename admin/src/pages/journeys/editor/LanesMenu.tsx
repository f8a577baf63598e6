import * as React from 'react';
import { Button, Menu } from '@strapi/design-system';

import { isFreeLane } from '../../../../../shared/journey-map';
import { ChoiceList } from '../../../components/ChoiceList';
import { MenuAction } from '../../../components/MenuAction';
import { useFormats } from '../../../hooks/useFormats';
import { usePortalLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { useLaneName } from './board/BoardNames';
import { ReaderLanesContext } from './reader-lanes';
import { duplicate } from './state/adding';
import { removeLane } from './state/clipping';
import { run } from './state/editing';
import { HEAD_LANES, rowLanes } from './state/editor-state';
import { useEditor, useEditorStore } from './state/EditorStore';
import { useNewNames } from './board/useBoardEvents';

/** What can be done with the lane on whose head the selection stands. */
const LaneActions = () => {
  const t = useTranslate();
  const store = useEditorStore();
  const portal = usePortalLanguage();
  const names = useNewNames();
  const nameOf = useLaneName();
  const readOnly = useEditor((state) => state.readOnly);
  const lane = useEditor(({ focus, history }) =>
    focus?.at === 'lane' ? history.journey.lanes.find(({ id }) => id === focus.lane) : undefined
  );
  if (!lane || readOnly) return null;
  const { id, collapsed } = lane;
  return (
    <Menu.Root dir={portal.dir}>
      <Menu.Trigger variant="tertiary" size="S">
        {t('journey.lane.actions', { lane: nameOf(lane) })}
      </Menu.Trigger>
      <Menu.Content {...portal}>
        <MenuAction
          onSelect={() => store.act(run({ type: 'collapseLane', id, collapsed: !collapsed }))}
        >
          {t(collapsed ? 'journey.lane.openIt' : 'journey.lane.foldIt')}
        </MenuAction>
        {isFreeLane(lane) && (
          <MenuAction onSelect={() => store.act(duplicate(names.copyOf))}>
            {t('journey.lane.duplicate')}
          </MenuAction>
        )}
        <MenuAction onSelect={() => store.act(removeLane(id))}>
          {t('journey.lane.remove')}
        </MenuAction>
      </Menu.Content>
    </Menu.Root>
  );
};

/** Which lanes the reader sees, of all that the map has. */
export const LanesMenu = () => {
  const t = useTranslate();
  const formats = useFormats();
  const nameOf = useLaneName();
  const store = useEditorStore();
  const { filtered, show } = React.useContext(ReaderLanesContext);
  const allLanes = useEditor(({ history }) => history.journey.lanes);
  const lanes = allLanes.filter(({ id }) => !(HEAD_LANES as readonly string[]).includes(id));
  const open = useEditor(
    (state) =>
      rowLanes(state).filter((id) =>
        state.history.journey.lanes.some((lane) => lane.id === id && !lane.collapsed)
      ).length
  );
  const readOnly = useEditor((state) => state.readOnly);
  const allFolded = lanes.every(({ collapsed }) => collapsed);
  const foldAll = () =>
    store.act(
      run({
        type: 'together',
        commands: lanes.map(({ id }) => ({
          type: 'collapseLane',
          id,
          collapsed: !allFolded,
        })),
      })
    );
  return (
    <>
      <ChoiceList
        name={t('journey.lanes')}
        shown={t('journey.lanes.of', {
          shown: formats.count(open),
          all: formats.count(lanes.length),
        })}
        choices={lanes.map((lane) => ({ key: lane.id, label: nameOf(lane) }))}
        chosen={new Set(lanes.flatMap(({ id }) => (filtered.has(id) ? [] : [id as string])))}
        onToggle={show}
      />
      {!readOnly && (
        <Button variant="tertiary" size="S" onClick={foldAll}>
          {t(allFolded ? 'journey.lanes.openAll' : 'journey.lanes.foldAll')}
        </Button>
      )}
      <LaneActions />
    </>
  );
};
