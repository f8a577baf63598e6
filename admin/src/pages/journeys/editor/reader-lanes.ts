import * as React from 'react';

import { useStoredState } from '../../../hooks/useStoredState';
import { useEditor, useEditorStore } from './state/EditorStore';
import { tooWide } from './board/zoom';

const KEY = 'strapi-plugin-cx.journey-hidden-lanes';

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

interface ReaderLanes {
  /** Lanes that the reader does not want to see. */
  filtered: ReadonlySet<string>;
  show: (lane: string, shown: boolean) => void;
}

/** Which lanes the reader filtered out on this computer; the map is the same for all others. */
export const useReaderLanes = (): ReaderLanes => {
  const [stored, store] = useStoredState(KEY);
  const filtered = React.useMemo(() => new Set(isList(stored) ? stored : []), [stored]);
  const show = React.useCallback(
    (lane: string, shown: boolean) => {
      const others = [...filtered].filter((one) => one !== lane);
      store(shown ? others : [...others, lane]);
    },
    [filtered, store]
  );
  return { filtered, show };
};

export const ReaderLanesContext = React.createContext<ReaderLanes>({
  filtered: new Set(),
  show: () => undefined,
});

/** Has the board leave out what the reader filtered, and what has no room in columns of this width. */
export const useHiddenLanes = ({ filtered }: ReaderLanes, width: number): void => {
  const store = useEditorStore();
  const lanes = useEditor(({ history }) => history.journey.lanes);
  const hidden = React.useMemo(
    () => [...filtered, ...tooWide(lanes, width)].sort().join('\n'),
    [filtered, lanes, width]
  );
  React.useLayoutEffect(() => {
    const set = new Set(hidden === '' ? [] : hidden.split('\n'));
    store.act((state) => ({ ...state, hidden: set }));
  }, [store, hidden]);
};
