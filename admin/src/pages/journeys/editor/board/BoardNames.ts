import * as React from 'react';

import type { Lane, Step } from '../../../../../../shared/contracts/journey';
import type { EditorTouchpoint } from '../../../../../../shared/contracts/journey-editor';
import { isFreeLane } from '../../../../../../shared/journey-map';
import { useTranslate } from '../../../../hooks/useTranslate';

/** Every touchpoint of the site by its key, named in the language of the content. */
export const TouchpointsContext = React.createContext<Readonly<Record<string, EditorTouchpoint>>>(
  {}
);

export const useTouchpoints = () => React.useContext(TouchpointsContext);

/** What a step is called: by its own name, or by its touchpoint's. */
export const useStepName = (): ((step: Step) => string) => {
  const t = useTranslate();
  const touchpoints = useTouchpoints();
  return React.useCallback(
    ({ name, cells: { touchpoint } }) => {
      if (name !== '') return name;
      if (touchpoint === undefined) return t('journey.step.unnamed');
      return touchpoints[touchpoint]?.name ?? touchpoint;
    },
    [t, touchpoints]
  );
};

/** What a lane is called: as the editors named it, or by its meaning in the reader's language. */
export const useLaneName = (): ((lane: Lane) => string) => {
  const t = useTranslate();
  return React.useCallback(
    (lane) => lane.name ?? (isFreeLane(lane) ? lane.id : t(`journey.lane.${lane.id}`)),
    [t]
  );
};
