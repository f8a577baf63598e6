import type { Core } from '@strapi/strapi';
import type { GetComplaint } from '../../../../shared/contracts/complaint-desk';
import type { CaseMail } from '../../../../shared/contracts/complaint-mail';
import type { ComplaintLabels } from '../../../../shared/contracts/complaint-queue';
import type { ComplaintRow } from '../../store/complaint-types';
import type { WholeComplaint } from '../complaints';
import { unknownComplaint } from '../complaints/faults';
import { toCaseMail } from '../complaint-mails/case-mail';
import { getService } from '../get-service';
import { attachmentsOf } from './attachments';
import { toDetail } from './detail';
import { createDeskLabels } from './labels';
import { toListed } from './listed';
import { checkVisible, mayOf, type DeskReader } from './reader';

const peopleOf = (one: WholeComplaint): (string | null | undefined)[] => [
  one.row.assignee,
  one.case.facts.escalatedTo,
  ...one.events.flatMap(({ by, facts }) => [by.id, facts.assignee, facts.escalatedTo]),
];

/** One case as its page shows it. */
export const createDeskCasesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const complaints = () => getService('complaints', { strapi });
  const labelsFor = createDeskLabels({ strapi });

  const labelsOf = (one: WholeComplaint, locale: string): Promise<ComplaintLabels> => {
    const of = (name: 'location' | 'touchpoint' | 'category' | 'causeCode') =>
      [one.row, ...one.events.map(({ facts }) => facts)].map((facts) => facts[name]);
    return labelsFor(
      {
        location: of('location'),
        touchpoint: of('touchpoint'),
        category: of('category'),
        cause: of('causeCode'),
        person: peopleOf(one),
        policy: one.events.map(({ facts }) => facts.sla?.policy),
      },
      locale
    );
  };

  /** What of the case is an entry of the host. */
  const entriesOf = async ({ case: { facts } }: WholeComplaint, { asker }: DeskReader) => ({
    productEntry: await getService('products', { strapi }).linked(facts.productEntry, asker),
    purchaseEntry: await getService('purchases', { strapi }).entryOf(facts.purchase, asker),
  });

  const mailsOf = async (row: ComplaintRow, reader: DeskReader): Promise<Map<number, CaseMail>> => {
    const address = mayOf(reader, row.location).personal ? row.complainantEmail : null;
    const mails = await store().complaintMails.ofCase(row.documentId);
    return new Map(mails.map((mail) => [mail.sequence, toCaseMail(mail, address)]));
  };

  const show = async (one: WholeComplaint, reader: DeskReader): Promise<GetComplaint.Response> => {
    const { row, events } = one;
    const now = Date.now();
    const { hours, parts } = await getService('workingHours', { strapi }).find(row.hours);
    const since = parts.at(-1)?.from ?? null;
    const extras = await store().complaintQueue.extras([row.documentId]);
    const { rules, matrix } = complaints().settings(row.reference);
    const ids = events.flatMap(({ attachments }) => attachments);
    return {
      data: toDetail(one, {
        listed: toListed(row, { extras, hours, personal: reader.personal, now }),
        hours,
        hoursSince: since === null ? null : new Date(since).toISOString(),
        rules,
        matrix,
        attachments: await attachmentsOf(ids, { strapi }),
        mails: await mailsOf(row, reader),
        entries: await entriesOf(one, reader),
        reader,
        now,
      }),
      meta: { labels: await labelsOf(one, reader.locale) },
    };
  };

  /** @throws NotFoundError where there is none that the reader may see */
  const find = async (reference: string, reader: DeskReader): Promise<WholeComplaint> => {
    const one = await complaints().find(reference);
    checkVisible(one.row, reader);
    return one;
  };

  return {
    find,
    show,

    /** The row alone. @throws as {@link find} */
    async row(reference: string, reader: DeskReader): Promise<ComplaintRow> {
      const row = await store().complaints.find(reference);
      if (!row) throw unknownComplaint(reference);
      checkVisible(row, reader);
      return row;
    },

    async detail(reference: string, reader: DeskReader): Promise<GetComplaint.Response> {
      return show(await find(reference, reader), reader);
    },
  };
};

export type DeskCasesService = ReturnType<typeof createDeskCasesService>;
