import * as React from 'react';

import type { DeskChoices } from '../../../../shared/contracts/complaint-desk';
import type { QueueFilter } from '../../../../shared/contracts/complaint-queue';
import {
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
  PRIORITIES,
  SEVERITIES,
} from '../../../../shared/contracts/complaint-words';
import { CHANNELS } from '../../../../shared/dimensions';
import type { Choice } from '../../components/ChoiceList';
import { useTranslate, type Translate } from '../../hooks/useTranslate';

const named = (all: readonly { key: string; name: string }[]): Choice[] =>
  all.map(({ key, name }) => ({ key, label: name }));

/** Categories with the one that they stand under: `Delivery › Late`. */
const categoriesOf = (categories: DeskChoices['categories']): Choice[] => {
  const byKey = new Map(categories.map((category) => [category.key, category]));
  return categories.map(({ key, name, parent }) => {
    const above = parent === null ? undefined : byKey.get(parent);
    return { key, label: above ? `${above.name} › ${name}` : name };
  });
};

const wordsOf = (t: Translate): Partial<Record<QueueFilter, Choice[]>> => ({
  state: COMPLAINT_STATES.filter((key) => key !== 'draft').map((key) => ({
    key,
    label: t(`complaint.state.${key}`),
  })),
  priority: [...PRIORITIES]
    .reverse()
    .map((key) => ({ key, label: t(`complaint.priority.${key}`) })),
  kind: COMPLAINT_KINDS.map((key) => ({ key, label: t(`complaint.kind.${key}`) })),
  severity: SEVERITIES.map((key) => ({ key, label: t(`complaint.severity.${key}`) })),
  channel: CHANNELS.map((key) => ({ key, label: t(`channel.${key}`) })),
});

const keysOf = (choices: DeskChoices): Partial<Record<QueueFilter, Choice[]>> => ({
  region: named(choices.regions),
  format: named(choices.formats),
  location: named(choices.locations),
  touchpoint: named(choices.touchpoints),
  category: categoriesOf(choices.categories),
  product: named(choices.products),
  causeCode: named(choices.causes),
  assignee: choices.people.map(({ id, name }) => ({ key: id, label: name })),
  team: choices.teams.map((team) => ({ key: team, label: team })),
});

/** What each filter of the queue can be set to, in the reader's words. */
export const useFilterChoices = (
  choices: DeskChoices | undefined
): ((name: QueueFilter) => readonly Choice[]) => {
  const t = useTranslate();
  return React.useMemo(() => {
    const all = { ...wordsOf(t), ...(choices ? keysOf(choices) : {}) };
    return (name) => all[name] ?? [];
  }, [t, choices]);
};
