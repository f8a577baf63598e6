import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';

import type { Announcement } from '../../../../../../shared/journey-map';
import { useNotify } from '../../../../hooks/useNotify';
import { useTranslate } from '../../../../hooks/useTranslate';
import type { EditorState } from '../state/editor-state';
import { useEditor } from '../state/EditorStore';
import { useThingName } from './useThingName';

const useCarryText = () => {
  const t = useTranslate();
  const nameOf = useThingName();
  return ({ event, thing, position, count, stage, intoStage }: Announcement): string => {
    const name = nameOf(thing);
    const where = { name, position, count, stage: stage?.name ?? '' };
    switch (event) {
      case 'pickedUp':
        return t(stage ? 'journey.say.pickedUpStep' : 'journey.say.pickedUp', where);
      case 'moved':
        if (!stage) return t('journey.say.moved', where);
        return t(intoStage ? 'journey.say.movedInto' : 'journey.say.movedStep', where);
      case 'atEdge':
        return t('journey.say.atEdge', where);
      case 'putDown':
        return t(stage ? 'journey.say.putDownStep' : 'journey.say.putDown', where);
      case 'putBack':
        return t('journey.say.putBack', where);
    }
  };
};

const useSaidText = () => {
  const t = useTranslate();
  const carryText = useCarryText();
  return (said: NonNullable<EditorState['said']>): string => {
    switch (said.say) {
      case 'carry':
        return carryText(said.announcement);
      case 'selected':
        return t('journey.say.selected', { steps: said.steps, lanes: said.lanes });
      case 'copied':
      case 'pasted':
      case 'removed':
      case 'cleared':
        return t(`journey.say.${said.say}`, { what: said.what, n: said.n });
      case 'added':
      case 'deleted':
        return t(`journey.say.${said.say}`, { what: said.what });
      default:
        return t(`journey.say.${said.say}`);
    }
  };
};

const SHOWN = { merged: 'info', refused: 'warning' } as const;

/** What the eye would miss as well: nothing is to be seen of it on the board, or not where one looks. */
const shownAs = (said: EditorState['said']) =>
  said && said.say in SHOWN ? SHOWN[said.say as keyof typeof SHOWN] : null;

/** Says aloud, in the language of the page, what was done on the board; some of it is shown as well. */
export const Announcer = () => {
  const said = useEditor((state) => state.said);
  const textOf = useSaidText();
  const notify = useNotify();
  const type = shownAs(said);
  // A notification is spoken by itself.
  const text = said && !type ? textOf(said) : '';
  const show = React.useRef(() => undefined as void);
  React.useEffect(() => {
    show.current = () => {
      if (said && type) notify({ type, message: textOf(said) });
    };
  });
  React.useEffect(() => show.current(), [said?.id]);
  return (
    <VisuallyHidden>
      <div role="status" aria-live="assertive" aria-atomic data-cx-announcer>
        {/* A new element each time, so that the same words are said again. */}
        <span key={said?.id}>{text}</span>
      </div>
    </VisuallyHidden>
  );
};
