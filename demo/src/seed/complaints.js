'use strict';

const { simulateComplaints } = require('../../simulation/complaints');
const { prepareAgents } = require('./agents');
const { seedImprovements } = require('./improvements');
const { entryOfProduct, seedPurchases } = require('./shop');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const CHUNK = 250;
const ROOT_CAUSE = 'plugin::cx.root-cause';

/** The people of the simulation by the ids they have here. @param {Record<string, string>} people */
const inPerson = (people) => (command) => {
  const id = command.by.id === null ? null : (people[command.by.id] ?? command.by.id);
  const { assignee, escalatedTo } = command.facts ?? {};
  const facts = command.facts && {
    ...command.facts,
    ...(assignee && { assignee: people[assignee] ?? assignee }),
    ...(escalatedTo && { escalatedTo: people[escalatedTo] ?? escalatedTo }),
  };
  return { ...command, by: { role: command.by.role, id }, ...(facts && { facts }) };
};

/** What was said at receipt, with the entry of the product. @param {import('../../simulation/complaints').SimulatedComplaint} complaint */
const withProduct = (complaint) => {
  const productEntry = entryOfProduct(complaint);
  if (productEntry === null) return complaint.commands;
  const [received, ...later] = complaint.commands;
  return [{ ...received, facts: { ...received?.facts, productEntry } }, ...later];
};

/** @param {readonly { status: string, refusal?: { message: string } }[]} outcomes @param {readonly { reference: string }[]} complaints */
const refuseRefusals = (outcomes, complaints) => {
  const index = outcomes.findIndex(({ status }) => status === 'refused');
  if (index >= 0) {
    const { reference } = complaints[index];
    throw new Error(
      `The demo's complaint ${reference} was refused: ${JSON.stringify(outcomes[index])}`
    );
  }
};

/** The analyses that grave complaints had. @param {Strapi} strapi @param {readonly import('../../simulation/complaints').SimulatedComplaint[]} complaints @param {Record<string, string>} people */
const seedRootCauses = async (strapi, complaints, people) => {
  const rows = await strapi.db.query(ROOT_CAUSE).findMany({ select: ['key'] });
  const known = new Set(rows.map(({ key }) => key));
  const data = complaints.flatMap(({ rootCause, reference, cause }) => {
    if (rootCause === null || known.has(rootCause.key)) return [];
    const { at, ...analysis } = rootCause;
    const own = { complaint: reference, causeCode: cause, author: people.huda };
    return [{ ...analysis, ...own, createdAt: new Date(at), updatedAt: new Date(at) }];
  });
  if (data.length > 0) await strapi.db.query(ROOT_CAUSE).createMany({ data });
};

/** What was said of closings. @param {readonly import('../../simulation/complaints').SimulatedComplaint[]} complaints */
const answersOf = (complaints) =>
  complaints.flatMap(({ reference, satisfaction }) =>
    satisfaction.map((answers) => ({ reference, ...answers }))
  );

/**
 * The year's complaints with everything that was done with them. Those that an interrupted start has
 * recorded are known by their names and not recorded again.
 *
 * @param {Strapi} strapi @param {import('../../simulation/world').World} world
 * @param {(line: string) => void} say @param {() => Promise<boolean>} keepLease
 */
const seedComplaints = async (strapi, world, say, keepLease) => {
  const people = await prepareAgents(strapi);
  const complaints = simulateComplaints(world);
  await seedPurchases(strapi, complaints);
  const service = strapi.plugin('cx').service('complaints');
  for (let from = 0; from < complaints.length; from += CHUNK) {
    const chunk = complaints.slice(from, from + CHUNK);
    const histories = chunk.map((complaint) => {
      const { externalId, reference, complainant } = complaint;
      const commands = withProduct(complaint).map(inPerson(people));
      return { source: 'demo', externalId, reference, complainant, commands };
    });
    refuseRefusals(await service.record(histories), chunk);
    await strapi.plugin('cx').service('complaintSurveys').record(answersOf(chunk));
    await keepLease();
  }
  await seedRootCauses(strapi, complaints, people);
  await seedImprovements(strapi, world, people);
  say(`${complaints.length} complaints`);
};

module.exports = { seedComplaints };
