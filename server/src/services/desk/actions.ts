import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FactChanges } from '../../../../shared/contracts/complaint';
import type {
  ActOnComplaint,
  ActOnComplaints,
  DeskCommand,
  FileAtDesk,
  MergeComplaint,
} from '../../../../shared/contracts/complaint-desk';
import type { Wish, WholeComplaint } from '../complaints';
import { readReference } from '../complaints/reference-code';
import { getService } from '../get-service';
import { isWithinScope } from '../location-access';
import { createDeskContactActions } from './contact-actions';
import { isReadableResponse } from './linked-feedback';
import { namingProduct, withProductName } from './linked-product';
import { peopleOfDesk } from './people';
import { actorOf, checkMay, checkVisible, type DeskReader } from './reader';

const refuse = (path: string[], message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path, message, name: 'ValidationError' }],
  });
};

const permissionFor = ({ type }: DeskCommand): 'handle' | 'decide' =>
  type === 'approval' ? 'decide' : 'handle';

const factsOf = (command: DeskCommand): FactChanges =>
  'facts' in command ? (command.facts ?? {}) : {};

/** A lone step that says which case this one repeats. */
const repeatOf = (commands: readonly DeskCommand[]): MergeComplaint.Request | null => {
  const [only] = commands;
  const isStep = only?.type === 'step' && only.to === 'duplicate';
  const into = isStep ? only.facts?.mergedInto : null;
  if (commands.length > 1 || !isStep || into == null) return null;
  const { acknowledgementMode, unacknowledgedReason } = only.facts ?? {};
  return {
    into,
    ...(acknowledgementMode != null && { acknowledgementMode }),
    ...(unacknowledgedReason != null && { unacknowledgedReason }),
  };
};

/** Where complaints come by these, the complainant is there and told at once. */
const FACE_TO_FACE: readonly string[] = ['phone', 'chat', 'store'];

/** What agents and managers do with cases. */
export const createDeskActionsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const complaints = () => getService('complaints', { strapi });
  const cases = () => getService('deskCases', { strapi });

  /** Who is bound to locations neither takes a case out of sight nor links or names what is unknown to them. */
  const checkFacts = async (changes: FactChanges, reader: DeskReader): Promise<void> => {
    const { location, assignee, feedback } = changes;
    if (location !== undefined && !isWithinScope(location, reader.handle)) {
      refuse(['location'], 'location must be one of those that you handle complaints of');
    }
    if (feedback != null && !(await isReadableResponse(feedback, reader, { strapi }))) {
      refuse(['feedback'], 'feedback must be the id of a response that you may read');
    }
    if (assignee == null) return;
    const people = await peopleOfDesk({ strapi });
    if (people.some(({ id }) => id === assignee)) return;
    refuse(['assignee'], 'assignee must be the id of an admin who may read complaints');
  };

  /** Looked at again when the case is locked: it may have gone to another location meanwhile. */
  const guardFor =
    (reader: DeskReader, commands: readonly Pick<DeskCommand, 'type'>[]) =>
    ({ row }: WholeComplaint): void => {
      checkVisible(row, reader);
      for (const command of commands) {
        checkMay(reader, permissionFor(command as DeskCommand), row.location);
      }
    };

  const merge = async (
    reference: string,
    { into: written, ...facts }: MergeComplaint.Request,
    reader: DeskReader
  ): Promise<WholeComplaint> => {
    const into = readReference(written);
    const guard = guardFor(reader, [{ type: 'step' }]);
    const repeat = await cases().find(reference, reader);
    guard(repeat);
    guard(await cases().find(into, reader));
    return complaints().merge(reference, into, {
      by: actorOf(reader, repeat.row.location),
      guard,
      facts,
    });
  };

  const act = async (
    reference: string,
    { commands, sequence }: ActOnComplaint.Request,
    reader: DeskReader
  ): Promise<WholeComplaint> => {
    const guard = guardFor(reader, commands);
    const before = await cases().find(reference, reader);
    guard(before);
    const repeat = repeatOf(commands);
    if (repeat !== null) return merge(reference, repeat, reader);
    if (commands.some((command) => command.type === 'step' && command.to === 'duplicate')) {
      refuse(['commands'], 'a complaint that repeats another is merged by this step alone');
    }
    for (const command of commands) await checkFacts(factsOf(command), reader);
    const by = actorOf(reader, before.row.location);
    const wishes: readonly Wish[] = await Promise.all(
      commands.map((command) => namingProduct(command, reader.locale, { strapi }))
    );
    return complaints().execute(reference, wishes, { by, seen: sequence, guard });
  };

  /** What an error of the process says; others are logged and told as what they are. */
  const refusalOf = (
    error: unknown,
    reference: string
  ): Pick<ActOnComplaints.Response['data'][number], 'message' | 'details'> => {
    if (error instanceof errors.ApplicationError)
      return { message: error.message, details: error.details };
    strapi.log.error(`cx: complaint ${reference} could not be changed: ${String(error)}`);
    return { message: 'this complaint could not be changed: see the server’s log' };
  };

  return {
    ...createDeskContactActions({ strapi }),

    async act(
      reference: string,
      request: ActOnComplaint.Request,
      reader: DeskReader
    ): Promise<ActOnComplaint.Response> {
      return cases().show(await act(reference, request, reader), reader);
    },

    async merge(
      reference: string,
      request: MergeComplaint.Request,
      reader: DeskReader
    ): Promise<ActOnComplaint.Response> {
      return cases().show(await merge(reference, request, reader), reader);
    },

    /** Each on its own: what one case refuses is done with the others all the same. */
    async bulk(
      { references, command }: ActOnComplaints.Request,
      reader: DeskReader
    ): Promise<ActOnComplaints.Response> {
      const data: ActOnComplaints.Response['data'] = [];
      for (const reference of references) {
        try {
          await act(reference, { commands: [command] }, reader);
          data.push({ reference, ok: true, message: null });
        } catch (error) {
          data.push({ reference, ok: false, ...refusalOf(error, reference) });
        }
      }
      return { data };
    },

    async file(
      { facts: given, text, complainant, attachments }: FileAtDesk.Request,
      reader: DeskReader
    ): Promise<FileAtDesk.Response> {
      const { acknowledgementMode, ...stated } = given;
      const facts = await withProductName(stated, reader.locale, { strapi });
      const channel = FACE_TO_FACE.find((one) => one === facts.channel);
      const acknowledgedBy = acknowledgementMode ?? channel;
      const location = facts.location ?? null;
      checkMay(reader, 'handle', location);
      await checkFacts({ ...facts, location }, reader);
      const someone = Object.values(complainant).some((value) => value !== null);
      const known = someone || facts.customer != null;
      if (!known && facts.anonymous !== true) {
        refuse(
          ['complainant'],
          'complainant needs a name, an e-mail or a phone, unless facts.customer or facts.anonymous is given'
        );
      }
      if (known && facts.anonymous === true) {
        refuse(['facts', 'anonymous'], 'facts.anonymous is for those of whom nothing is known');
      }
      const { row } = await complaints().file({
        facts: { ...facts, anonymous: facts.anonymous ?? false },
        text,
        complainant,
        by: actorOf(reader, location),
        ...(acknowledgedBy !== undefined && { acknowledgedBy }),
        ...(attachments && { attachments }),
      });
      return cases().detail(row.reference, reader);
    },
  };
};

export type DeskActionsService = ReturnType<typeof createDeskActionsService>;
