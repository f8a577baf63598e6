import * as React from 'react';

import { useTranslate } from '../../hooks/useTranslate';
import type { QuestionList } from './useQuestionList';

/** What can be done with a question from its head. */
export type QuestionAct = 'toggle' | 'up' | 'down' | 'duplicate' | 'remove';

/** Where the focus goes once the list is drawn anew. */
type Target = { id: number; act: QuestionAct } | 'add';

const selectorOf = (target: Target): string =>
  target === 'add'
    ? '[data-cx-add-question]'
    : `[data-cx-question="${target.id}"] [data-cx-act="${target.act}"]`;

/** Moves the focus to where the reader goes on, as a button that moved or went loses it. */
const useFocusAfter = () => {
  const root = React.useRef<HTMLDivElement>(null);
  const target = React.useRef<Target | null>(null);
  React.useEffect(() => {
    if (target.current === null) return;
    const found = root.current?.querySelector<HTMLElement>(selectorOf(target.current));
    // The form may draw a new question later than what is said about it.
    if (!found) return;
    target.current = null;
    found.focus();
  });
  return { root, focusAfter: (next: Target) => (target.current = next) };
};

/** What is open, what the buttons of questions do, and what is said about it. */
export const useQuestionActions = (list: QuestionList) => {
  const t = useTranslate();
  const { root, focusAfter } = useFocusAfter();
  const [open, setOpen] = React.useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = React.useState<{ n: number; text: string } | null>(null);
  const say = (text: string) => setSaid((before) => ({ n: (before?.n ?? 0) + 1, text }));
  const all = list.rows.length;

  const begin = (id: number, n: number) => {
    setOpen((before) => new Set([...before, id]));
    focusAfter({ id, act: 'toggle' });
    say(t('questions.said.added', { n }));
  };
  const moveTo = (index: number, to: number) => {
    list.move(index, to);
    say(t('questions.said.moved', { n: to + 1, all }));
  };
  const move = (id: number, index: number, by: 1 | -1) => {
    moveTo(index, index + by);
    focusAfter({ id, act: by < 0 ? 'up' : 'down' });
  };
  const remove = (index: number) => {
    const next = list.rows[index + 1] ?? list.rows[index - 1];
    list.remove(index);
    focusAfter(next ? { id: next.id, act: 'toggle' } : 'add');
    say(t('questions.said.removed', { n: index + 1 }));
  };
  const toggle = (id: number) =>
    setOpen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])
    );

  const act = (what: QuestionAct, id: number, index: number): void => {
    switch (what) {
      case 'toggle':
        return toggle(id);
      case 'up':
        return move(id, index, -1);
      case 'down':
        return move(id, index, 1);
      case 'duplicate':
        return begin(list.add(index), index + 2);
      case 'remove':
        return remove(index);
    }
  };
  return {
    root,
    said,
    act,
    moveTo,
    isOpen: (id: number) => open.has(id),
    add: () => begin(list.add(), all + 1),
  };
};
