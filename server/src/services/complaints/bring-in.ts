import type { Core } from '@strapi/strapi';
import type {
  ComplaintEvent,
  ComplaintEventDraft,
  ComplaintRefusal,
} from '../../../../shared/contracts/complaint';
import { localDateOf } from '../../calendar';
import {
  applyCommand,
  caseOf,
  continued,
  isFirstAssessment,
  sealEvents,
  type ComplaintCase,
  type ComplaintCommand,
} from '../../complaint-process';
import type { ComplaintRow } from '../../store/complaint-types';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { sha256 } from './compose';
import { promiseAtAssessment } from './promise';
import { reckon } from './reckon';

type Step = Extract<ComplaintCommand, { type: 'step' }>;

/** What follows from a step, though files do not say it. */
const implied = (it: ComplaintCase, step: Step): Step => {
  const { to, facts = {} } = step;
  if (it.state === 'assessed' && to === 'response_proposed')
    return { ...step, facts: { ...facts, immediate: true } };
  // What was accepted is closed when its remedy is done.
  if (it.state === 'accepted' && to === 'closed' && facts.remedyCarriedOut === undefined)
    return { ...step, facts: { ...facts, remedyCarriedOut: it.facts.remedy?.type !== 'none' } };
  return step;
};

/** Carrying out what happened to cases elsewhere, one command after the other. */
export const createBringingIn = ({ strapi }: { strapi: Core.Strapi }) => {
  const settingsOf = (reference: string) => ({
    ...getService('settings', { strapi }).complaints(),
    reference,
  });

  /** Whoever assessed a case fixed what it was promised, by the policies in force then, unless its file did. */
  const withPromise = async (
    it: ComplaintCase,
    command: ComplaintCommand,
    row: ComplaintRow
  ): Promise<ComplaintCommand> => {
    if (command.type !== 'step') return command;
    const step = implied(it, command);
    if (!isFirstAssessment(it, step.to) || it.facts.sla?.policy === 'file') return step;
    const { matrix, rules } = settingsOf(row.reference);
    const sla = promiseAtAssessment(it, step.facts ?? {}, {
      policies: await getService('slaPolicies', { strapi }).list(),
      matrix,
      rules,
      on: localDateOf(new Date(step.at), row.timeZone),
    });
    return sla ? { ...step, facts: { ...step.facts, sla } } : step;
  };

  return {
    /** The case as its stored events make it. */
    standing: async ({ documentId }: ComplaintRow): Promise<ComplaintCase> =>
      caseOf(await getService('store', { strapi }).complaints.eventsOf(documentId)),

    /**
     * What commands make of a case; one that is refused is left out, and the next one is tried.
     * @returns the events with the places of their commands, and the refusals by theirs
     */
    async rehearse(row: ComplaintRow, it: ComplaintCase, commands: readonly ComplaintCommand[]) {
      const drafts: { place: number; draft: ComplaintEventDraft }[] = [];
      const refusals = new Map<number, ComplaintRefusal>();
      let now = it;
      for (const [place, command] of commands.entries()) {
        const told = await withPromise(now, command, row);
        const result = applyCommand(now, told, settingsOf(row.reference));
        if (!result.ok) {
          refusals.set(place, result.refusal);
          continue;
        }
        drafts.push(...result.events.map((draft) => ({ place, draft })));
        now = continued(now, result.events);
      }
      return { drafts, refusals, case: now };
    },

    /** Seals events behind the last of a locked case and writes what they make of it; nobody is told. */
    async append(
      trx: Transaction,
      row: ComplaintRow,
      drafts: readonly ComplaintEventDraft[]
    ): Promise<ComplaintEvent[]> {
      const store = getService('store', { strapi });
      const added = sealEvents(drafts, row.lastHash, sha256);
      const all = [...(await store.complaints.eventsOf(row.documentId)), ...added];
      const { projection, promises } = await reckon(row, all, { strapi });
      await store.complaints.append(trx, row, projection, added, promises);
      return added;
    },
  };
};
