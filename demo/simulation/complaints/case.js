// @ts-check
'use strict';

const { afterHours, afterWork } = require('./work-time');

/**
 * A case while it is simulated: a clock, and what was done by it.
 *
 * @typedef {import('../random').Random} Random
 * @typedef {import('../locations').SimulatedLocation} SimulatedLocation
 * @typedef {'complainant' | 'agent' | 'manager' | 'system'} Role
 * @typedef {{ role: Role, id: string | null }} By `id`: a person of {@link DESK}
 * @typedef {import('../../../shared/contracts/complaint').FactChanges} FactChanges
 * @typedef {{ to?: string, facts?: FactChanges, [more: string]: unknown }} Content what is done with it
 * @typedef {Content & { type: string }} Told
 * @typedef {Told & { at: string, by: By }} Command
 *
 * @typedef {object} CaseLine
 * @property {Command[]} commands
 * @property {() => string} now
 * @property {(hours: number) => void} work lets hours of work pass
 * @property {(hours: number) => void} wait lets time pass
 * @property {(by: By, command: Told) => void} tell
 * @property {(by: By, to: string, content?: Content) => void} step
 */

/** @type {By} */
const COMPLAINANT = { role: 'complainant', id: null };
/** @type {By} */
const SYSTEM = { role: 'system', id: null };

/** @param {SimulatedLocation} location @param {string} start @returns {CaseLine} */
const openCase = (location, start) => {
  let at = start;
  /** @type {Command[]} */
  const commands = [];
  /** @param {By} by @param {Told} command */
  const tell = (by, command) => commands.push({ ...command, at, by });
  return {
    commands,
    now: () => at,
    work: (hours) => {
      at = afterWork(location, at, hours);
    },
    wait: (hours) => {
      at = afterHours(at, hours);
    },
    tell,
    step: (by, to, content = {}) => {
      tell(by, { type: 'step', to, ...content });
    },
  };
};

module.exports = { COMPLAINANT, openCase, SYSTEM };
