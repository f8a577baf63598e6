import * as React from 'react';

import { createNewId } from '../../../../../../shared/journey-map';
import type { Act, EditorState, EditTools } from './editor-state';

/** Keeps the editor's state outside React, so that each cell hears of what concerns it only. */
export interface EditorStore {
  get: () => EditorState;
  act: (...acts: Act[]) => void;
  subscribe: (listener: () => void) => () => void;
}

const TOOLS: EditTools = { newId: createNewId(), now: () => performance.now() };

export const createEditorStore = (first: EditorState, tools: EditTools = TOOLS): EditorStore => {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    act: (...acts) => {
      const next = acts.reduce((before, act) => act(before, tools), state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const EditorContext = React.createContext<EditorStore | null>(null);

export const useEditorStore = (): EditorStore => {
  const store = React.useContext(EditorContext);
  if (!store) throw new Error('useEditorStore needs an EditorContext above it');
  return store;
};

/** What a selector gives, followed as it changes. It must give the same value as long as nothing changed. */
export const useEditor = <Value>(select: (state: EditorState) => Value): Value => {
  const store = useEditorStore();
  return React.useSyncExternalStore(store.subscribe, () => select(store.get()));
};
