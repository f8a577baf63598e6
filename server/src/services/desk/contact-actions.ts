import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/complaint';
import type { ActOnComplaint } from '../../../../shared/contracts/complaint-desk';
import type {
  CorrectContact,
  SendNewSecret,
} from '../../../../shared/contracts/contact-correction';
import type { WholeComplaint } from '../complaints';
import { getService } from '../get-service';
import { actorOf, checkMay, checkVisible, type DeskReader } from './reader';

interface HeldByPerson {
  by: Actor;
  seen: number | undefined;
  guard: (complaint: WholeComplaint) => void;
}

/** What agents do about who complains and what is sent to whoever it is. */
export const createDeskContactActions = ({ strapi }: { strapi: Core.Strapi }) => {
  const complaints = () => getService('complaints', { strapi });
  const cases = () => getService('deskCases', { strapi });

  /** For what needs the right to know persons too; looked at again when the case is locked. */
  const heldByPerson = async (
    reference: string,
    seen: number | undefined,
    reader: DeskReader
  ): Promise<HeldByPerson> => {
    const guard = ({ row }: WholeComplaint): void => {
      checkVisible(row, reader);
      checkMay(reader, 'handle', row.location);
      checkMay(reader, 'personal', row.location);
    };
    const before = await cases().find(reference, reader);
    guard(before);
    return { by: actorOf(reader, before.row.location), seen, guard };
  };

  return {
    /**
     * Sends a mail to the complainant again; one that was sent or is on its way is left alone.
     * @throws NotFoundError where no mail tells of this event
     */
    async sendMailAgain(
      reference: string,
      sequence: number,
      reader: DeskReader
    ): Promise<ActOnComplaint.Response> {
      const one = await cases().find(reference, reader);
      checkMay(reader, 'handle', one.row.location);
      const mails = getService('complaintMails', { strapi });
      if (!(await mails.sendAgain(one.row.documentId, sequence))) {
        throw new errors.NotFoundError(`no mail tells of event ${sequence} of ${reference}`);
      }
      return cases().show(one, reader);
    },

    /** @throws ForbiddenError for who may not know whom it is about, which decides about the case's location */
    async correctContact(
      reference: string,
      { sequence, newSecret, ...parts }: CorrectContact.Request,
      reader: DeskReader
    ): Promise<CorrectContact.Response> {
      const held = await heldByPerson(reference, sequence, reader);
      const correction = { ...parts, withSecret: newSecret === true };
      return cases().show(await complaints().correctContact(reference, correction, held), reader);
    },

    /** @throws ForbiddenError likewise */
    async sendNewSecret(
      reference: string,
      { sequence }: SendNewSecret.Request,
      reader: DeskReader
    ): Promise<SendNewSecret.Response> {
      const held = await heldByPerson(reference, sequence, reader);
      return cases().show(await complaints().sendNewSecret(reference, held), reader);
    },
  };
};
