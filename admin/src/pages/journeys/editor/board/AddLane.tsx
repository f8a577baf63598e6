import { Menu } from '@strapi/design-system';
import { styled } from 'styled-components';

import { BUILT_IN_LANES, FREE_LANE_TYPES } from '../../../../../../shared/contracts/journey';
import { MenuAction } from '../../../../components/MenuAction';
import { usePortalLanguage } from '../../../../hooks/useLanguage';
import { useTranslate } from '../../../../hooks/useTranslate';
import { addLane } from '../state/adding';
import { useEditor, useEditorStore } from '../state/EditorStore';
import { HEAD_WIDTH } from './zoom';

const Place = styled.div`
  position: sticky;
  inset-inline-start: 0;
  inline-size: ${HEAD_WIDTH}px;
  padding: ${({ theme }) => theme.spaces[2]};
`;

/** One more lane: of one's own, or a built-in one that the map no longer has. */
export const AddLane = () => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const store = useEditorStore();
  const lanes = useEditor((state) => state.history.journey.lanes);
  const missing = BUILT_IN_LANES.filter((id) => lanes.every((lane) => lane.id !== id));
  return (
    <Place data-cx-screen-only>
      <Menu.Root dir={portal.dir}>
        <Menu.Trigger variant="tertiary" size="S">
          {t('journey.lane.add')}
        </Menu.Trigger>
        <Menu.Content {...portal} maxHeight="60vh">
          {FREE_LANE_TYPES.map((type) => (
            <MenuAction
              key={type}
              onSelect={() => store.act(addLane({ type, name: t(`journey.laneType.${type}`) }))}
            >
              {t(`journey.laneType.${type}`)}
            </MenuAction>
          ))}
          {missing.map((id) => (
            <MenuAction key={id} onSelect={() => store.act(addLane(id))}>
              {t(`journey.lane.${id}`)}
            </MenuAction>
          ))}
        </Menu.Content>
      </Menu.Root>
    </Place>
  );
};
