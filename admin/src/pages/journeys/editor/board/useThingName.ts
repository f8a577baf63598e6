import * as React from 'react';

import { findStep, type Thing } from '../../../../../../shared/journey-map';
import { useEditorStore } from '../state/EditorStore';
import { useLaneName, useStepName } from './BoardNames';

/** What a step, stage or lane is called. */
export const useThingName = (): ((thing: Thing) => string) => {
  const store = useEditorStore();
  const stepName = useStepName();
  const laneName = useLaneName();
  return React.useCallback(
    ({ kind, id }) => {
      const { journey } = store.get().history;
      if (kind === 'step') {
        const place = findStep(journey, id);
        return place ? stepName(place.step) : id;
      }
      if (kind === 'stage') return journey.stages.find(({ key }) => key === id)?.name ?? id;
      const lane = journey.lanes.find((one) => one.id === id);
      return lane ? laneName(lane) : id;
    },
    [store, stepName, laneName]
  );
};
