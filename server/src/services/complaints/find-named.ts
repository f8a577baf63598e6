import type { Core } from '@strapi/strapi';
import { caseNameText, type CaseName } from '../../import/complaint-events/imported-event';
import type { ComplaintRow } from '../../store/complaint-types';
import { getService } from '../get-service';
import { readReference } from './reference-code';

/** Names of cases as a file has them, looked up once for each import. */
export const createFinding = (strapi: Core.Strapi) => {
  const MOST = 5_000;
  const found = new Map<string, Promise<ComplaintRow | null>>();
  const ask = (name: CaseName): Promise<ComplaintRow | null> => {
    const { complaints } = getService('store', { strapi });
    return 'reference' in name
      ? complaints.find(readReference(name.reference))
      : complaints.findExternal(name.source, name.externalId);
  };
  return async (name: CaseName): Promise<Pick<ComplaintRow, 'reference' | 'location'> | null> => {
    const text = caseNameText(name);
    if (found.size >= MOST) found.clear();
    const asked = found.get(text) ?? ask(name);
    found.set(text, asked);
    const row = await asked;
    if (row === null) found.delete(text);
    return row;
  };
};
