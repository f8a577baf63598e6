import type {
  CorrectContact,
  SendNewSecret,
} from '../../../../shared/contracts/contact-correction';
import { CONTACT_PARTS } from '../../../../shared/contracts/complaint-contact';
import { readContact } from '../../services/complaint-filing/read-contact';
import { validationError, type Fault } from '../../services/intake/faults';
import {
  isJson,
  readLanguage,
  reportForeign,
  type Json,
  type Report,
} from '../../services/intake/read-values';
import { refuse } from './parameters';

const PROPERTIES: ReadonlySet<string> = new Set([
  ...CONTACT_PARTS,
  'locale',
  'newSecret',
  'sequence',
]);

/** Written without what surrounds it; what is left empty is none. */
const written = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim() || null : value;

const readSequence = ({ sequence }: Json, report: Report): number | undefined => {
  if (sequence === undefined) return undefined;
  if (Number.isInteger(sequence) && Number(sequence) > 0) return Number(sequence);
  report('sequence', 'sequence must be the number of the last event that was seen');
  return undefined;
};

const readNewSecret = ({ newSecret }: Json, report: Report): boolean | undefined => {
  if (newSecret === undefined || typeof newSecret === 'boolean') return newSecret;
  report('newSecret', 'newSecret must be true or false');
  return undefined;
};

/** @throws ValidationError with every fault at its field */
export const parseSeen = (body: unknown): SendNewSecret.Request => {
  if (!isJson(body)) return refuse('body', 'the body must be an object of sequence');
  const faults: Fault[] = [];
  const report: Report = (property, message) => faults.push({ path: [property], message });
  reportForeign(body, new Set(['sequence']), report);
  const sequence = readSequence(body, report);
  if (faults.length > 0) throw validationError(faults);
  return { ...(sequence !== undefined && { sequence }) };
};

/** @throws ValidationError with every fault at its field */
export const parseContact = (body: unknown): CorrectContact.Request => {
  if (!isJson(body)) {
    return refuse('body', `the body must be an object of ${[...PROPERTIES].join(', ')}`);
  }
  const faults: Fault[] = [];
  const report: Report = (property, message) => faults.push({ path: [property], message });
  reportForeign(body, PROPERTIES, report);
  const given = CONTACT_PARTS.filter((part) => body[part] !== undefined);
  const parts = given.map((part) => [
    part,
    readContact({ [part]: written(body[part]) }, part, report),
  ]);
  const locale = readLanguage(body, report, 'locale');
  const sequence = readSequence(body, report);
  const newSecret = readNewSecret(body, report);
  if (faults.length > 0) throw validationError(faults);
  return {
    ...Object.fromEntries(parts),
    ...(newSecret !== undefined && { newSecret }),
    ...(locale !== null && { locale }),
    ...(sequence !== undefined && { sequence }),
  };
};
