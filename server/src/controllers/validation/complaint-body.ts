import { COMPLAINT_STATES, type FactChanges } from '../../../../shared/contracts/complaint';
import type {
  ActOnComplaint,
  ActOnComplaints,
  DeskCommand,
  FileAtDesk,
  MergeComplaint,
  TellPresence,
} from '../../../../shared/contracts/complaint-desk';
import { MAX_COMPLAINT_TEXT } from '../../../../shared/contracts/complaint-filing';
import { factFaults } from '../../complaint-process';
import { checkKeys, oneOf } from './choices';
import { isRecord } from './kpi-query';
import { refuse } from './parameters';

const MAX_COMMANDS = 10;
const MAX_BULK = 100;
const MAX_ATTACHMENTS = 20;
const COMMANDS = ['step', 'facts', 'message', 'note', 'approval'] as const;

const KEYS: Record<DeskCommand['type'], readonly string[]> = {
  step: ['type', 'to', 'facts', 'reason', 'text', 'attachments'],
  facts: ['type', 'facts', 'reason'],
  message: ['type', 'text', 'attachments'],
  note: ['type', 'text', 'attachments'],
  approval: ['type', 'granted', 'reason'],
};

type Body = Record<string, unknown>;

const bodyOf = (body: unknown, keys: readonly string[]): Body => {
  if (!isRecord(body)) return refuse('body', `the body must be an object of ${keys.join(', ')}`);
  checkKeys('body', body, keys);
  return body;
};

const textOf = (path: string, value: unknown, most = MAX_COMPLAINT_TEXT): string =>
  typeof value === 'string' && value.length <= most
    ? value
    : refuse(path.split('.'), `${path} must be text of at most ${most} characters`);

const optional = <Value>(value: unknown, read: () => Value): Value | undefined =>
  value === undefined ? undefined : read();

const factsOf = (path: string, value: unknown): FactChanges => {
  if (!isRecord(value)) return refuse(path.split('.'), `${path} must be an object of facts`);
  const facts = value as FactChanges;
  const [fault] = factFaults(facts);
  if (fault) refuse([...path.split('.'), ...fault.path.map(String)], fault.message);
  return facts;
};

const attachmentsOf = (path: string, value: unknown): string[] => {
  const isList = Array.isArray(value) && value.length <= MAX_ATTACHMENTS;
  if (isList && value.every((id) => typeof id === 'string' && id !== '')) return value;
  return refuse(
    path.split('.'),
    `${path} must be a list of at most ${MAX_ATTACHMENTS} ids of files`
  );
};

const commandOf = (path: string, value: unknown): DeskCommand => {
  if (!isRecord(value)) return refuse(path.split('.'), `${path} must be an object with a type`);
  const type = oneOf(`${path}.type`, value.type, COMMANDS);
  checkKeys(path, value, KEYS[type]);
  const reason = optional(value.reason, () => textOf(`${path}.reason`, value.reason));
  const attachments = optional(value.attachments, () =>
    attachmentsOf(`${path}.attachments`, value.attachments)
  );
  const also = { ...(reason !== undefined && { reason }), ...(attachments && { attachments }) };
  if (type === 'approval') {
    if (typeof value.granted !== 'boolean')
      return refuse([...path.split('.'), 'granted'], `${path}.granted must be true or false`);
    return { type, granted: value.granted, ...also };
  }
  if (type === 'facts') return { type, facts: factsOf(`${path}.facts`, value.facts), ...also };
  if (type !== 'step') return { type, text: textOf(`${path}.text`, value.text), ...also };
  const facts = optional(value.facts, () => factsOf(`${path}.facts`, value.facts));
  const text = optional(value.text, () => textOf(`${path}.text`, value.text));
  const to = oneOf(`${path}.to`, value.to, COMPLAINT_STATES);
  return { type, to, ...also, ...(facts && { facts }), ...(text !== undefined && { text }) };
};

/** @throws ValidationError that names the field and what is expected */
export const parseActions = async (body: unknown): Promise<ActOnComplaint.Request> => {
  const { commands, sequence } = bodyOf(body, ['commands', 'sequence']);
  if (!Array.isArray(commands) || commands.length === 0 || commands.length > MAX_COMMANDS)
    return refuse('commands', `commands must be a list of 1 to ${MAX_COMMANDS} commands`);
  if (sequence !== undefined && !(Number.isInteger(sequence) && Number(sequence) > 0))
    return refuse('sequence', 'sequence must be the number of the last event that was seen');
  return {
    commands: commands.map((command, index) => commandOf(`commands.${index}`, command)),
    ...(sequence !== undefined && { sequence: Number(sequence) }),
  };
};

/** @throws ValidationError likewise */
export const parseMerge = async (body: unknown): Promise<MergeComplaint.Request> => {
  const { into, ...facts } = bodyOf(body, ['into', 'acknowledgementMode', 'unacknowledgedReason']);
  if (typeof into !== 'string' || into.trim() === '' || into.length > 40)
    return refuse('into', 'into must be the reference of the complaint that this one repeats');
  const [fault] = factFaults(facts as FactChanges);
  if (fault) refuse(fault.path.map(String), fault.message);
  return { into, ...facts };
};

/** @throws ValidationError likewise */
export const parseBulk = async (body: unknown): Promise<ActOnComplaints.Request> => {
  const { references, command } = bodyOf(body, ['references', 'command']);
  const isList = Array.isArray(references) && references.length > 0;
  if (!isList || references.length > MAX_BULK || references.some((one) => typeof one !== 'string'))
    return refuse('references', `references must be a list of 1 to ${MAX_BULK} references`);
  return { references: [...new Set(references)], command: commandOf('command', command) };
};

const complainantOf = (value: unknown): FileAtDesk.Request['complainant'] => {
  const given = value === undefined ? {} : value;
  if (!isRecord(given)) return refuse('complainant', 'complainant must be { name, email, phone }');
  checkKeys('complainant', given, ['name', 'email', 'phone']);
  const read = (name: 'name' | 'email' | 'phone', most: number): string | null => {
    const text = given[name] == null ? '' : textOf(`complainant.${name}`, given[name], most).trim();
    return text === '' ? null : text;
  };
  const email = read('email', 254);
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email))
    refuse(['complainant', 'email'], 'complainant.email must be an e-mail address');
  return { name: read('name', 200), email, phone: read('phone', 40) };
};

/** @throws ValidationError likewise */
export const parseFiling = async (body: unknown): Promise<FileAtDesk.Request> => {
  const given = bodyOf(body, ['facts', 'text', 'complainant', 'attachments']);
  const text = textOf('text', given.text);
  if (text.trim() === '') refuse('text', 'text must say what the complaint is about');
  const attachments = optional(given.attachments, () =>
    attachmentsOf('attachments', given.attachments)
  );
  return {
    facts: factsOf('facts', given.facts),
    text,
    complainant: complainantOf(given.complainant),
    ...(attachments && { attachments }),
  };
};

/** @throws ValidationError likewise */
export const parsePresence = async (body: unknown): Promise<TellPresence.Request> => {
  const { writing } = bodyOf(body, ['writing']);
  if (typeof writing === 'boolean') return { writing };
  return refuse('writing', 'writing must be true or false');
};
