import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { jsonValue } from '../../store/json-value';
import { errors } from '@strapi/utils';
import type {
  RootCause,
  RootCauseFacts,
  SaveRootCause,
} from '../../../../shared/contracts/root-cause';
import { addDays, epochDay, localDateOf } from '../../calendar';
import { UID } from '../../constants';
import type { DeskReader } from '../desk/reader';
import { getService } from '../get-service';
import { isWithinScope } from '../location-access';

interface Row extends Omit<SaveRootCause, 'answers' | 'whys'> {
  documentId: string;
  key: string;
  answers: SaveRootCause['answers'] | string;
  whys: string[] | string;
  author: string | null;
  updatedAt: Date | string | number;
}

const BEFORE_DAYS = 30;
const MOST_LISTED = 100;

const toRootCause = (row: Row): RootCause => ({
  key: row.key,
  complaint: row.complaint,
  answers: jsonValue(row.answers),
  whys: jsonValue(row.whys),
  causeCode: row.causeCode,
  author: row.author,
  updatedAt: new Date(row.updatedAt).toISOString(),
});

/** Analyses of why complaints came to be. */
export const createRootCausesService = ({ strapi }: { strapi: Core.Strapi }) => {
  const cases = () => getService('deskCases', { strapi });
  const documents = () => strapi.documents(UID.rootCause as 'plugin::upload.file');

  const rowOf = async (key: string, reader: DeskReader): Promise<Row> => {
    const row = (await strapi.db.query(UID.rootCause).findOne({ where: { key } })) as Row | null;
    if (!row) throw new errors.NotFoundError(`there is no analysis ${key}`);
    await cases().row(row.complaint, reader);
    return row;
  };

  const save = async (key: string, reader: DeskReader): Promise<RootCause> =>
    toRootCause(await rowOf(key, reader));

  return {
    /** Of one case, the latest first. @throws NotFoundError where the reader may not see the case */
    async list(reference: string, reader: DeskReader): Promise<RootCause[]> {
      await cases().row(reference, reader);
      const rows = (await strapi.db
        .query(UID.rootCause)
        .findMany({ where: { complaint: reference }, orderBy: { id: 'desc' } })) as Row[];
      return rows.map(toRootCause);
    },

    /**
     * Written or changed between two instants, the second excluded, of cases that the reader may see, the latest
     * first.
     */
    async between(from: Date, end: Date, reader: DeskReader): Promise<RootCause[]> {
      const rows = (await strapi.db.query(UID.rootCause).findMany({
        where: { updatedAt: { $gte: from, $lt: end } },
        orderBy: { id: 'desc' },
        limit: MOST_LISTED,
      })) as Row[];
      const seen: RootCause[] = [];
      for (const row of rows) {
        const complaint = await getService('store', { strapi }).complaints.find(row.complaint);
        if (complaint && isWithinScope(complaint.location, reader.read))
          seen.push(toRootCause(row));
      }
      return seen;
    },

    find: save,

    async create(analysis: SaveRootCause, reader: DeskReader): Promise<RootCause> {
      await cases().row(analysis.complaint, reader);
      const key = randomUUID();
      const data = { ...analysis, key, author: reader.id };
      await documents().create({ data: data as never });
      return save(key, reader);
    },

    async update(
      key: string,
      { complaint: _, ...changes }: SaveRootCause,
      reader: DeskReader
    ): Promise<RootCause> {
      const { documentId } = await rowOf(key, reader);
      await documents().update({ documentId, data: changes as never });
      return save(key, reader);
    },

    /** What data knows of the seven answers. @throws NotFoundError */
    async facts(reference: string, reader: DeskReader): Promise<RootCauseFacts> {
      const one = await cases().find(reference, reader);
      const { row, events } = one;
      const { complaintQueue } = getService('store', { strapi });
      const by = row.causeCode ? 'cause' : 'category';
      const same =
        by === 'cause' ? { causeCode: row.causeCode ?? '' } : { category: row.category ?? '' };
      const known = row.causeCode !== null || row.category !== null;
      const place = { locations: row.location ? [row.location] : [], touchpoints: [] };
      const all = known ? await complaintQueue.tally({ ...same, ...place }) : null;
      const decided = events.find(({ to }) => to === 'decision_communicated');
      const after = async (): Promise<RootCauseFacts['after']> => {
        if (!known || !decided) return null;
        const day = localDateOf(new Date(decided.at), row.timeZone);
        const today = localDateOf(new Date(), row.timeZone);
        const before = { from: addDays(day, -BEFORE_DAYS), to: addDays(day, -1) };
        return {
          before: (await complaintQueue.tally({ ...same, ...place, ...before })).count,
          since: (await complaintQueue.tally({ ...same, ...place, from: day })).count,
          days: epochDay(today) - epochDay(day) + 1,
        };
      };
      const role = events[0]?.by.role;
      return {
        alike:
          all?.first && all.last
            ? {
                first: all.first.toISOString(),
                last: all.last.toISOString(),
                count: all.count,
                by,
              }
            : null,
        noticedBy: role === 'complainant' || role === 'import' ? role : 'staff',
        channel: row.channel,
        receivedAt: row.receivedAt.toISOString(),
        steps: events.flatMap(({ to, at }) => (to === null ? [] : [{ to, at }])),
        after: await after(),
      };
    },
  };
};

export type RootCausesService = ReturnType<typeof createRootCausesService>;
