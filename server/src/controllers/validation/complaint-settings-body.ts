import { validateYupSchema, yup } from '@strapi/utils';
import type {
  CalendarInput,
  PolicyInput,
  PreviewCalendar,
  ReadHolidays,
  UpdateComplaintRules,
} from '../../../../shared/contracts/complaint-settings';
import type { Fault } from '../../../../shared/fault';
import { isLocalDate, workingCalendarFaults } from '../../calendar';
import { refuseFaults } from '../../services/settings/refuse';
import { readFields } from './settings-body';

const MOST_SECONDS = 10 * 366 * 86_400;
const MOST_TEXT = 5_000_000;

const text = (name: string) => yup.string().required(`${name} must be a text`);
const flag = (name: string) => yup.boolean().required(`${name} must be true or false`);
const list = (name: string) => yup.array().required(`${name} must be a list`);
const date = (name: string) =>
  yup.string().nullable().defined(`${name} must be null or a date YYYY-MM-DD`);

const POLICY = yup
  .object({
    name: text('name'),
    conditions: list('conditions').of(
      yup.object({
        field: text('field'),
        operator: text('operator'),
        values: list('values').of(yup.string().required('values must be texts')),
      })
    ),
    targets: yup.object().required('targets must be { priority: { target: seconds } }'),
    clock: text('clock'),
    enabled: flag('enabled'),
    validFrom: date('validFrom'),
    validTo: date('validTo'),
  })
  .noUnknown(
    true,
    'only name, conditions, targets, clock, enabled, validFrom, validTo can be given'
  )
  .required();

const parsePolicyForm = validateYupSchema(POLICY, { strict: true });

/** Its form; what it says is judged beside the other policies. @throws ValidationError */
export const parsePolicy = async (body: unknown): Promise<PolicyInput> => {
  readFields(body, ['name', 'conditions', 'targets', 'clock', 'enabled', 'validFrom', 'validTo']);
  return (await parsePolicyForm(body)) as unknown as PolicyInput;
};

const CALENDAR = yup
  .object({
    name: text('name'),
    isDefault: flag('isDefault'),
    locations: list('locations').of(yup.string().required('locations must be keys')),
    versions: list('versions'),
    overrides: list('overrides'),
    holidays: list('holidays'),
  })
  .required();

const parseCalendarForm = validateYupSchema(CALENDAR, { strict: true });

/** Its form; hours are judged beside the other calendars. @throws ValidationError */
export const parseCalendar = async (body: unknown): Promise<CalendarInput> => {
  readFields(body, ['name', 'isDefault', 'locations', 'versions', 'overrides', 'holidays']);
  return (await parseCalendarForm(body)) as unknown as CalendarInput;
};

/** @throws ValidationError */
export const parseOrder = (body: unknown): string[] => {
  const { keys } = readFields(body, ['keys']);
  if (Array.isArray(keys) && keys.every((key): key is string => typeof key === 'string'))
    return keys;
  refuseFaults([{ path: ['keys'], message: 'keys must be a list of keys of policies' }]);
  return [];
};

const isTime = (value: unknown): boolean =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

const isDate = (value: unknown): boolean => typeof value === 'string' && isLocalDate(value);

const attemptFaults = (attempt: unknown): Fault[] => {
  if (attempt === undefined) return [];
  const { date: on, time, seconds } = readFields(attempt, ['date', 'time', 'seconds']);
  return [
    ...(isDate(on) ? [] : [{ path: ['attempt', 'date'], message: 'date must be YYYY-MM-DD' }]),
    ...(isTime(time) ? [] : [{ path: ['attempt', 'time'], message: 'time must be HH:mm' }]),
    ...(Number.isSafeInteger(seconds) && Number(seconds) > 0 && Number(seconds) <= MOST_SECONDS
      ? []
      : [
          {
            path: ['attempt', 'seconds'],
            message: 'seconds must be whole, more than 0 and at most 10 years',
          },
        ]),
  ];
};

/** @throws ValidationError with every fault */
export const parsePreview = (body: unknown): PreviewCalendar.Request => {
  const { calendar, from, attempt } = readFields(body, ['calendar', 'from', 'attempt']);
  refuseFaults([
    ...workingCalendarFaults(calendar).map((fault) => ({
      ...fault,
      path: ['calendar', ...fault.path],
    })),
    ...(from === undefined || isDate(from)
      ? []
      : [{ path: ['from'], message: 'from must be a date YYYY-MM-DD' }]),
    ...attemptFaults(attempt),
  ]);
  return { calendar, from, attempt } as PreviewCalendar.Request;
};

/** @throws ValidationError with every fault */
export const parseHolidayFile = (body: unknown): ReadHolidays.Request => {
  const given = readFields(body, ['text', 'source', 'holidays']);
  const { text: content, source, holidays } = given;
  const isText = typeof content === 'string' && content.length <= MOST_TEXT;
  const isSource = typeof source === 'string' && source.trim() !== '' && source.length <= 200;
  const ANY_HOURS = { timeZone: 'UTC', versions: [], overrides: [] };
  refuseFaults([
    ...(isText ? [] : [{ path: ['text'], message: 'text must be that of an iCalendar file' }]),
    ...(isSource
      ? []
      : [{ path: ['source'], message: 'source must be a text of 1 to 200 characters' }]),
    ...workingCalendarFaults({ ...ANY_HOURS, holidays }).filter(
      ({ path }) => path[0] === 'holidays'
    ),
  ]);
  return given as unknown as ReadHolidays.Request;
};

/** Which parts; what they say is judged by the rules of each. @throws ValidationError */
export const parseRules = (body: unknown): UpdateComplaintRules.Request =>
  readFields(body, ['rules', 'notices', 'matrix']) as UpdateComplaintRules.Request;
