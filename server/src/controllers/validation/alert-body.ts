import { validateYupSchema, yup } from '@strapi/utils';
import { MAX_ALERT_NAME, type SaveAlertRule } from '../../../../shared/contracts/alert';
import { readFilters, readRecipients, readTrigger } from './alert-parts';
import { nameOf, tidyName } from './name-rule';

const FIELDS = ['name', 'kpi', 'filters', 'trigger', 'recipients', 'active'] as const;

const schema = (required: boolean) => {
  const name = nameOf('name', MAX_ALERT_NAME);
  return yup
    .object({
      name: required
        ? name.required(`name must be text of 1 to ${MAX_ALERT_NAME} characters`)
        : name,
      kpi: required ? yup.string().required('kpi must be the key of a KPI') : yup.string(),
      active: yup.boolean().typeError('active must be true or false'),
      filters: yup.mixed(),
      trigger: yup.mixed(),
      recipients: yup.mixed(),
    })
    .noUnknown(true, `only ${FIELDS.join(', ')} can be given`)
    .required();
};

type Body = Partial<Record<(typeof FIELDS)[number], unknown>> & {
  name?: string;
  kpi?: string;
  active?: boolean;
};

/** @throws ValidationError that names the field and what is allowed */
export const parseAlert = async (body: unknown): Promise<SaveAlertRule.Request> => {
  const given = (await validateYupSchema(schema(true), { strict: true })(body)) as Body;
  return {
    name: tidyName(given.name ?? ''),
    kpi: given.kpi ?? '',
    filters: readFilters(given.filters ?? {}),
    trigger: readTrigger(given.trigger),
    recipients: readRecipients(given.recipients),
    active: given.active ?? true,
  };
};

/** @throws ValidationError likewise */
export const parseAlertChanges = async (body: unknown): Promise<SaveAlertRule.Changes> => {
  const given = (await validateYupSchema(schema(false), { strict: true })(body)) as Body;
  return {
    ...(given.name === undefined ? {} : { name: tidyName(given.name) }),
    ...(given.kpi === undefined ? {} : { kpi: given.kpi }),
    ...(given.filters === undefined ? {} : { filters: readFilters(given.filters) }),
    ...(given.trigger === undefined ? {} : { trigger: readTrigger(given.trigger) }),
    ...(given.recipients === undefined ? {} : { recipients: readRecipients(given.recipients) }),
    ...(given.active === undefined ? {} : { active: given.active }),
  };
};
