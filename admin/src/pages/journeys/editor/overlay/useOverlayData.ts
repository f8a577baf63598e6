import * as React from 'react';

import { useGetCxJourneyOverlayQuery } from '../../../../api/journeys';
import type { RequestError } from '../../../../api/request-error';
import { useReader } from '../../../../hooks/useReader';
import type { JourneyPageState } from './overlay-state';
import { mapQuery } from './overlay-state';
import { overlayOf, type Overlay } from './OverlayContext';

interface OverlayRequest {
  overlay: Overlay | null;
  /** Why there are no numbers; null while they are asked for. */
  error: RequestError | null;
  isFetching: boolean;
  refetch: () => unknown;
}

/**
 * What customers said at the steps of the map.
 * @param savedAs shape of the map that is saved: when that changes, its numbers are asked for anew
 * @param version of an old version; null for the draft
 */
export const useOverlayData = (
  documentId: string,
  state: JourneyPageState,
  options: { savedAs: string | null; version: number | null; locale: string; skip: boolean }
): OverlayRequest => {
  const reader = useReader();
  const { savedAs, version, locale, skip } = options;
  const query = React.useMemo(
    () => ({ ...mapQuery(state, reader, version), locale }),
    [state, reader, version, locale]
  );
  const { data, error, isFetching, refetch } = useGetCxJourneyOverlayQuery(
    { documentId, query },
    { skip, refetchOnMountOrArgChange: true }
  );
  const asked = React.useRef(savedAs);
  React.useEffect(() => {
    if (skip || asked.current === savedAs) return;
    asked.current = savedAs;
    void refetch();
  }, [savedAs, skip, refetch]);
  // Hundreds of cells have a new number each: they are drawn bit by bit, between what the editor does meanwhile.
  const shown = React.useDeferredValue(data);
  const overlay = React.useMemo(
    () => (shown ? overlayOf(shown, state.kpi) : null),
    [shown, state.kpi]
  );
  return { overlay, error: (!isFetching && error) || null, isFetching, refetch };
};
