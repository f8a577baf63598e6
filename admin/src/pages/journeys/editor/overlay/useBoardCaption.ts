import * as React from 'react';

import { useFilterText } from '../../../../hooks/useFilterText';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { PageContext } from '../PageContext';
import { useOverlay } from './OverlayContext';
import { usePersonas } from './usePersonas';

/** What the numbers on a board are about, in one line: period, filters, persona; empty without numbers. */
export const useBoardCaption = (): string => {
  const t = useTranslate();
  const formats = useFormats();
  const filterText = useFilterText();
  const overlay = useOverlay();
  const state = React.useContext(PageContext)?.state;
  const { personas } = usePersonas();
  if (!overlay || !state) return '';
  const { from, to } = overlay.data.window;
  const { persona, filters } = state;
  const name = personas.find(({ key }) => key === persona)?.name ?? persona;
  const ofPersona =
    name === null ? [] : [t('share.filter', { what: t('filter.persona'), names: name })];
  return [formats.dateRange(from, to), ...filterText(filters), ...ofPersona].join(
    t('facts.separator')
  );
};
