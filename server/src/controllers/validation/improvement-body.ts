import {
  EXPECTATIONS,
  IMPROVEMENT_STATES,
  SAVED_IMPROVEMENT_FIELDS,
  type SaveImprovement,
} from '../../../../shared/contracts/improvement';
import {
  MAX_ROOT_CAUSE_TEXT,
  MOST_WHYS,
  ROOT_CAUSE_QUESTIONS,
  type SaveRootCause,
} from '../../../../shared/contracts/root-cause';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import { isLocalDate } from '../../calendar';
import { readReference } from '../../services/complaints/reference-code';
import { checkKeys, oneOf } from './choices';
import { isRecord } from './kpi-query';
import { refuse } from './parameters';

const MOST_KEYS = 200;

const textOf = (path: string, value: unknown, most: number): string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most
    ? value.trim()
    : refuse(path.split('.'), `${path} must be text of 1 to ${most} characters`);

const optionalText = (path: string, value: unknown, most: number): string | null =>
  value == null || value === '' ? null : textOf(path, value, most);

const keysOf = (path: string, value: unknown): string[] => {
  const list = value ?? [];
  const isList = Array.isArray(list) && list.length <= MOST_KEYS;
  if (isList && list.every((key) => typeof key === 'string' && KEY_PATTERN.test(key)))
    return [...new Set(list as string[])];
  return refuse(path, `${path} must be a list of at most ${MOST_KEYS} keys`);
};

/** @throws ValidationError that names the field and what is expected */
export const parseRootCause = (body: unknown): SaveRootCause => {
  if (!isRecord(body)) return refuse('body', 'the body must be an analysis');
  checkKeys('body', body, ['complaint', 'answers', 'whys', 'causeCode']);
  const { answers, whys } = body;
  if (!isRecord(answers)) return refuse('answers', 'answers must be an object by question');
  checkKeys('answers', answers, ROOT_CAUSE_QUESTIONS);
  const isList = Array.isArray(whys) && whys.length >= 1 && whys.length <= MOST_WHYS;
  if (!isList) return refuse('whys', `whys must be a list of 1 to ${MOST_WHYS} causes`);
  return {
    complaint: readReference(textOf('complaint', body.complaint, 40)),
    answers: Object.fromEntries(
      ROOT_CAUSE_QUESTIONS.map((name) => [
        name,
        textOf(`answers.${name}`, answers[name], MAX_ROOT_CAUSE_TEXT),
      ])
    ) as SaveRootCause['answers'],
    whys: whys.map((why, index) => textOf(`whys.${index}`, why, MAX_ROOT_CAUSE_TEXT)),
    causeCode: optionalText('causeCode', body.causeCode, 100),
  };
};

const expectedOf = (value: unknown): SaveImprovement['expected'] => {
  if (!isRecord(value)) return refuse('expected', `expected must be by ${EXPECTATIONS.join(', ')}`);
  checkKeys('expected', value, EXPECTATIONS);
  return Object.fromEntries(
    EXPECTATIONS.flatMap((name) => {
      const text = optionalText(`expected.${name}`, value[name], MAX_ROOT_CAUSE_TEXT);
      return text === null ? [] : [[name, text]];
    })
  );
};

/** @throws ValidationError likewise */
export const parseImprovement = (body: unknown): SaveImprovement => {
  if (!isRecord(body)) return refuse('body', 'the body must be an improvement');
  checkKeys('body', body, SAVED_IMPROVEMENT_FIELDS);
  const { expectedEffect = null, startsOn = null } = body;
  if (expectedEffect !== null && !Number.isFinite(expectedEffect))
    return refuse('expectedEffect', 'expectedEffect must be a number in the KPI’s unit');
  if (startsOn !== null && !(typeof startsOn === 'string' && isLocalDate(startsOn)))
    return refuse('startsOn', 'startsOn must be a date such as 2025-03-31');
  return {
    title: textOf('title', body.title, 300),
    rootCause: optionalText('rootCause', body.rootCause, 100),
    causeCode: optionalText('causeCode', body.causeCode, 100),
    solution: textOf('solution', body.solution, 20_000),
    expected: expectedOf(body.expected ?? {}),
    owner: optionalText('owner', body.owner, 200),
    team: optionalText('team', body.team, 200),
    touchpoints: keysOf('touchpoints', body.touchpoints),
    locations: keysOf('locations', body.locations),
    kpi: optionalText('kpi', body.kpi, 50),
    expectedEffect: expectedEffect as number | null,
    state: oneOf('state', body.state ?? 'planned', IMPROVEMENT_STATES),
    startsOn,
  };
};
