import type { Core } from '@strapi/strapi';
import type { ComplaintSurvey, SurveyAttribution } from '../../store/complaint-contact-types';
import type { ComplaintRow } from '../../store/complaint-types';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';

/** A closed case as it stands when its complainant is asked about it. */
export type AskedAbout = Pick<ComplaintRow, 'documentId' | 'counts' | 'complainantEmail'> &
  SurveyAttribution;

/** Whether somebody of the host's staff complained: nobody rates their own work. */
const isOfStaff = async (
  strapi: Core.Strapi,
  { complainantEmail }: Pick<ComplaintRow, 'complainantEmail'>
): Promise<boolean> => {
  if (complainantEmail === null) return false;
  const email = complainantEmail.toLowerCase();
  return (await strapi.db.query('admin::user').count({ where: { email } })) > 0;
};

/**
 * Asks about a closing, and freezes what the answers will be counted under.
 * @returns null where nothing is asked: of what does not count as a complaint, and of staff
 */
export const askAbout = async (
  { strapi }: { strapi: Core.Strapi },
  trx: Transaction,
  row: AskedAbout,
  closing: Pick<ComplaintSurvey, 'closure' | 'askedAt'>
): Promise<ComplaintSurvey | null> => {
  if (!row.counts || (await isOfStaff(strapi, row))) return null;
  const { location, touchpoint, channel, customer, language, timeZone, category, team } = row;
  const asked = {
    complaint: row.documentId,
    attribution: { location, touchpoint, channel, customer, language, timeZone, category, team },
    ...closing,
  };
  await getService('store', { strapi }).complaintSurveys.ask(trx, asked);
  return { ...asked, outcome: null, process: null, answeredAt: null };
};
