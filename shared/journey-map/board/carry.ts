import type { Journey, LaneId } from '../../contracts/journey';
import type { Command } from '../edit/command';
import { findStep } from '../model/stored-map';
import { alongOf, type Direction, type Writing } from './board';

/** What can be taken up and put elsewhere. */
export type Thing =
  { kind: 'stage'; id: string } | { kind: 'step'; id: string } | { kind: 'lane'; id: LaneId };

/** Where a carried thing is; `stage` for steps only. Counted from 0, without the thing itself. */
export interface CarriedTo {
  stage: string | null;
  at: number;
}

/** A thing taken up by keyboard, on its way. The journey changes when it is put down only. */
export interface Carried {
  thing: Thing;
  from: CarriedTo;
  to: CarriedTo;
}

/** What a screen reader says: the event, what, and where it is among how many. */
export interface Announcement {
  event: 'pickedUp' | 'moved' | 'atEdge' | 'putDown' | 'putBack';
  thing: Thing;
  /** From 1. */
  position: number;
  count: number;
  /** The stage that a step is in; null for stages and lanes. */
  stage: { key: string; name: string } | null;
  /** True when the step came into this stage by this very move. */
  intoStage: boolean;
}

export interface CarryStep {
  carried: Carried;
  announcement: Announcement;
}

const placeOf = (journey: Journey, thing: Thing): CarriedTo | null => {
  if (thing.kind === 'step') {
    const place = findStep(journey, thing.id);
    return place && { stage: place.stage.key, at: place.at };
  }
  const at =
    thing.kind === 'stage'
      ? journey.stages.findIndex(({ key }) => key === thing.id)
      : journey.lanes.findIndex(({ id }) => id === thing.id);
  return at < 0 ? null : { stage: null, at };
};

/** How many there are where it is, itself included. */
const countAt = (journey: Journey, { thing, from }: Carried, to: CarriedTo): number => {
  if (thing.kind === 'stage') return journey.stages.length;
  if (thing.kind === 'lane') return journey.lanes.length;
  const steps = journey.stages.find(({ key }) => key === to.stage)?.steps.length ?? 0;
  return to.stage === from.stage ? steps : steps + 1;
};

const announce = (
  journey: Journey,
  carried: Carried,
  event: Announcement['event'],
  intoStage = false
): CarryStep => {
  const place = event === 'putBack' ? carried.from : carried.to;
  const stage = journey.stages.find(({ key }) => key === place.stage);
  return {
    carried,
    announcement: {
      event,
      thing: carried.thing,
      position: place.at + 1,
      count: countAt(journey, carried, place),
      stage: stage ? { key: stage.key, name: stage.name } : null,
      intoStage,
    },
  };
};

/** Takes a thing up; null when the journey has no such thing. */
export const pickUp = (journey: Journey, thing: Thing): CarryStep | null => {
  const place = placeOf(journey, thing);
  return place && announce(journey, { thing, from: place, to: place }, 'pickedUp');
};

const stepBeside = (journey: Journey, carried: Carried, along: -1 | 1): CarriedTo | null => {
  const { to } = carried;
  const at = to.at + along;
  if (at >= 0 && at < countAt(journey, carried, to)) return { ...to, at };
  const stage = journey.stages[journey.stages.findIndex(({ key }) => key === to.stage) + along];
  if (!stage) return null;
  const inNext = { stage: stage.key, at: 0 };
  return along > 0 ? inNext : { ...inNext, at: countAt(journey, carried, inNext) - 1 };
};

const beside = (journey: Journey, carried: Carried, step: -1 | 1): CarriedTo | null => {
  if (carried.thing.kind === 'step') return stepBeside(journey, carried, step);
  const at = carried.to.at + step;
  return at >= 0 && at < countAt(journey, carried, carried.to) ? { stage: null, at } : null;
};

/**
 * Carries a thing one place in the direction of an arrow key, as it is seen: steps and stages along the
 * journey, lanes up and down. A step that leaves its stage comes to the nearer end of the next one.
 * Other arrows and the edge leave it where it is, and say so.
 */
export const carry = (
  journey: Journey,
  carried: Carried,
  direction: Direction,
  writing: Writing
): CarryStep => {
  const along = alongOf(direction, writing);
  const upOrDown = direction === 'up' ? -1 : 1;
  const step = carried.thing.kind === 'lane' ? (along === 0 ? upOrDown : 0) : along;
  const to = step === 0 ? null : beside(journey, carried, step);
  if (!to) return announce(journey, carried, 'atEdge');
  return announce(journey, { ...carried, to }, 'moved', to.stage !== carried.to.stage);
};

const commandOf = ({ thing, to }: Carried): Command => {
  if (thing.kind === 'stage') return { type: 'moveStage', key: thing.id, at: to.at };
  if (thing.kind === 'lane') return { type: 'moveLane', id: thing.id, at: to.at };
  return { type: 'moveStep', id: thing.id, stage: to.stage ?? '', at: to.at };
};

/** Puts a thing down where it is. The command is null when that is where it was. */
export const putDown = (
  journey: Journey,
  carried: Carried
): { command: Command | null; announcement: Announcement } => {
  const { from, to } = carried;
  const moved = from.stage !== to.stage || from.at !== to.at;
  return {
    command: moved ? commandOf(carried) : null,
    announcement: announce(journey, carried, 'putDown').announcement,
  };
};

/** Leaves a thing where it was. */
export const putBack = (journey: Journey, carried: Carried): Announcement =>
  announce(journey, carried, 'putBack').announcement;
