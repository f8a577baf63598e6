import { validateYupSchema, yup } from '@strapi/utils';
import { MAX_REBASE_REASON, type CreateRebase } from '../../../../shared/contracts/kpi-page';
import type { LocalDate } from '../../../../shared/time';
import { isLocalDate } from '../../calendar';

const REASON = `reason must be text of 1 to ${MAX_REBASE_REASON} characters`;
const DAY = 'from must be a date such as 2025-03-31';

const bodySchema = (today: LocalDate) =>
  yup
    .object({
      from: yup
        .string()
        .typeError(DAY)
        .required(DAY)
        .test('local-date', DAY, (value) => isLocalDate(String(value)))
        .test('past', `from must not be after today, ${today}`, (value) => String(value) <= today),
      reason: yup
        .string()
        .typeError(REASON)
        .trim(REASON)
        .required(REASON)
        .max(MAX_REBASE_REASON, REASON),
      filters: yup.mixed(),
    })
    .noUnknown(true, 'only from, reason and filters can be given')
    .required();

/** @throws ValidationError that names the field and what is allowed */
export const parseRebase = async (body: unknown, today: LocalDate): Promise<CreateRebase.Request> =>
  (await validateYupSchema(bodySchema(today), { strict: true })(body)) as CreateRebase.Request;
