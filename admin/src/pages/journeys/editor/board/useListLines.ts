import * as React from 'react';

import type { Cell, Opportunity, PainPoint } from '../../../../../../shared/contracts/journey';
import {
  createNewId,
  LIMITS,
  writtenItems,
  type Command,
  type ListLine,
} from '../../../../../../shared/journey-map';
import { cellAt } from '../state/editing';
import { useEditorStore } from '../state/EditorStore';
import { lineKeys, type LineMove } from './line-keys';
import { useOpenWords } from './useOpenWords';

export type ListKind = 'painPoints' | 'opportunities';
export type ListItem = PainPoint | Opportunity;

const newId = createNewId();
const emptyLine = (): ListLine => ({ id: newId(), text: '' });

/** Takes the keyboard to a line, its caret behind the words, as soon as the line is there. */
const useFields = (first: string) => {
  const fields = React.useRef(new Map<string, HTMLTextAreaElement>());
  const wanted = React.useRef<string | null>(first);
  const go = (id: string) => {
    const field = fields.current.get(id);
    wanted.current = field ? null : id;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };
  React.useLayoutEffect(() => {
    if (wanted.current !== null) go(wanted.current);
  });
  const fieldRef = (id: string) => (field: HTMLTextAreaElement | null) => {
    if (field) fields.current.set(id, field);
    else fields.current.delete(id);
  };
  return { fieldRef, go };
};

/** What its lines say, and what brings it onto the map. */
const useLines = (step: string, lane: ListKind, value: readonly ListItem[]) => {
  const store = useEditorStore();
  const [opened] = React.useState(value);
  const [lines, setLines] = React.useState<ListLine[]>(() => {
    const all = opened.map(({ id, text }) => ({ id, text }));
    return all.length < LIMITS.items ? [...all, emptyLine()] : all;
  });
  const command = (): Command | null => {
    const items = (cellAt(store.get().history.journey, step, lane) ?? []) as ListItem[];
    const made = writtenItems<ListItem>(items, opened, lines, (line) =>
      lane === 'painPoints' ? { ...line, evidence: null } : line
    ).slice(0, LIMITS.items);
    const isSame = made.length === items.length && made.every((one, at) => one === items[at]);
    if (isSame) return null;
    return { type: 'setCell', step, lane, value: made.length > 0 ? (made as Cell) : null };
  };
  return { opened, lines, setLines, command };
};

/** A list of the board while it is written in: its lines, its keys, and its end. */
export const useListLines = (step: string, lane: ListKind, value: readonly ListItem[]) => {
  const { opened, lines, setLines, command } = useLines(step, lane, value);
  const { fieldRef, go } = useFields(lines.at(-1)?.id ?? '');
  const { keep, cancel } = useOpenWords(command);
  const at = (id: string) => lines.findIndex((line) => line.id === id);

  /** The keyboard leaves a line before it goes: whose field vanishes seems to be left altogether. */
  const remove = (id: string) => {
    if (lines.length === 1 && lines[0]?.text === '') return;
    const place = at(id);
    const next = lines[place - 1] ?? lines[place + 1] ?? emptyLine();
    go(next.id);
    setLines(lines.length === 1 ? [next] : lines.filter((line) => line.id !== id));
  };

  const onward = (id: string) => {
    const next = lines[at(id) + 1];
    if (next?.text === '') return go(next.id);
    if (lines.filter(({ text }) => text.trim() !== '').length >= LIMITS.items) return keep();
    const line = emptyLine();
    setLines(lines.flatMap((one) => (one.id === id ? [one, line] : [one])));
    go(line.id);
  };

  const act = (move: LineMove, id: string) => {
    const neighbour = lines[at(id) + (move === 'up' ? -1 : 1)];
    if (move === 'keep') keep();
    else if (move === 'cancel') cancel();
    else if (move === 'onward') onward(id);
    else if (move === 'remove') remove(id);
    else if (neighbour) go(neighbour.id);
  };

  return {
    lines,
    fieldRef,
    remove,
    itemOf: (id: string) => opened.find((item) => item.id === id),
    write: (id: string, text: string) =>
      setLines(lines.map((line) => (line.id === id ? { id, text } : line))),
    onKeyDown: (event: React.KeyboardEvent) => lineKeys(event, act),
    onBlur: ({ currentTarget, relatedTarget }: React.FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) keep();
    },
  };
};
