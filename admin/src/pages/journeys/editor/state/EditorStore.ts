import * as React from 'react';

import type { Journey } from '../../../../../../shared/contracts/journey';
import { applyCommand, createNewId, type Command } from '../../../../../../shared/journey-map';
import type { Act, EditorState, EditTools } from './editor-state';

/** Words that are being written on the board and are not on the map yet. */
export interface OpenWords {
  /** What would bring them onto it; null: nothing was changed. */
  command: () => Command | null;
  /** Ends the writing and brings them onto it. */
  keep: () => void;
}

/** Keeps the editor's state outside React, so that each cell hears of what concerns it only. */
export interface EditorStore {
  get: () => EditorState;
  act: (...acts: Act[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** No part of the state: nobody is to hear of every letter. */
  openWords: { current: OpenWords | null };
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
    openWords: { current: null },
  };
};

/** The map as it would be if writing ended now. */
export const withOpenWords = ({ get, openWords }: EditorStore): Journey => {
  const { journey } = get().history;
  const command = openWords.current?.command() ?? null;
  const change = command && applyCommand(journey, command);
  return change?.ok ? change.journey : journey;
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
