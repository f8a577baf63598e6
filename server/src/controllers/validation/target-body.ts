import { validateYupSchema, yup } from '@strapi/utils';
import {
  MAX_TARGET_NAME,
  MAX_TARGET_NOTE,
  RECURRENCES,
  type CreateTarget,
  type UpdateTarget,
} from '../../../../shared/contracts/target';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import { CALENDARS } from '../../../../shared/time';
import { scopeFormFaults } from '../../services/targets/scope-faults';

const text = (name: string, most: number) =>
  yup
    .string()
    .nullable()
    .typeError(`${name} must be text`)
    .max(most, `${name} must have at most ${most} characters`);

const choice = (name: string, choices: readonly string[]) =>
  yup.string().oneOf([...choices], `${name} must be one of: ${choices.join(', ')}`);

const day = (name: string) =>
  yup.string().nullable().typeError(`${name} must be a date such as 2026-03-31`);

/** What both have; whether it fits together is checked whoever writes it. */
const FIELDS = {
  name: text('name', MAX_TARGET_NAME),
  kpi: yup.string().typeError('kpi must be the key of a KPI'),
  scope: yup.mixed().test({
    name: 'scope',
    test(scope: unknown) {
      const [fault] = scopeFormFaults({ scope });
      return fault ? this.createError({ message: fault.message }) : true;
    },
  }),
  recurrence: choice('recurrence', RECURRENCES),
  calendar: choice('calendar', CALENDARS),
  from: day('from'),
  to: day('to'),
  value: yup.number().typeError('value must be a number'),
  owner: yup.string().nullable().typeError('owner must be the id of an admin'),
  note: text('note', MAX_TARGET_NOTE),
};

const createSchema = () => {
  const { kpi, recurrence, value, ...others } = FIELDS;
  return yup
    .object({
      ...others,
      key: yup
        .string()
        .matches(KEY_PATTERN, 'key must be letters, digits, ".", "_" or "-", 1 to 100 of them'),
      kpi: kpi.required('kpi must be the key of a KPI'),
      recurrence: recurrence.required(`recurrence must be one of: ${RECURRENCES.join(', ')}`),
      value: value.required('value must be a number'),
    })
    .noUnknown(true, `only key, ${Object.keys(FIELDS).join(', ')} can be given`)
    .required();
};

const updateSchema = () =>
  yup
    .object({
      ...FIELDS,
      archived: yup.boolean().typeError('archived must be true or false'),
    })
    .noUnknown(true, `only archived, ${Object.keys(FIELDS).join(', ')} can be changed`)
    .required();

/** @throws ValidationError that names the field and what is allowed */
export const parseNewTarget = async (body: unknown): Promise<CreateTarget.Request> =>
  (await validateYupSchema(createSchema(), { strict: true })(body)) as CreateTarget.Request;

/** @throws ValidationError likewise */
export const parseTargetChanges = async (body: unknown): Promise<UpdateTarget.Request> =>
  (await validateYupSchema(updateSchema(), { strict: true })(body)) as UpdateTarget.Request;
