import { Button, Flex } from '@strapi/design-system';
import { Duplicate, Trash } from '@strapi/icons';

import { useTranslate } from '../../../../hooks/useTranslate';
import { useNewNames } from '../board/useBoardEvents';
import { duplicate } from '../state/adding';
import { remove } from '../state/clipping';
import { withFocus } from '../state/editor-state';
import { useEditorStore } from '../state/EditorStore';

/** What can be done with a step as a whole. */
export const StepActions = ({ id }: { id: string }) => {
  const t = useTranslate();
  const store = useEditorStore();
  const names = useNewNames();
  const here = (state: Parameters<typeof withFocus>[0]) =>
    withFocus(state, { at: 'step', step: id });
  return (
    <Flex gap={2} wrap="wrap">
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Duplicate aria-hidden />}
        onClick={() => store.act(here, duplicate(names.copyOf))}
      >
        {t('journey.step.duplicate')}
      </Button>
      <Button
        variant="danger-light"
        size="S"
        startIcon={<Trash aria-hidden />}
        onClick={() => store.act(here, remove)}
      >
        {t('journey.step.remove')}
      </Button>
    </Flex>
  );
};
