import { validateYupSchemaSync, yup } from '@strapi/utils';
import {
  COMPLAINANT_ACTIONS,
  MAX_COMPLAINT_TEXT,
  type TakeComplainantStep,
  type WriteComplaintMessage,
} from '../../../../shared/contracts/complaint-filing';

const STEPS = COMPLAINANT_ACTIONS.filter((action) => action !== 'message');

const words = () =>
  yup
    .string()
    .strict()
    .max(MAX_COMPLAINT_TEXT)
    .test(
      'storable',
      ({ path }) => `${path} must be text`,
      (text) => !/[\0\p{Surrogate}]/u.test(text ?? '')
    );

const message = yup
  .object({
    text: words().test('written', 'text must say something', (text) => (text ?? '').trim() !== ''),
  })
  .required()
  .noUnknown();

const step = yup
  .object({
    action: yup
      .string()
      .oneOf([...STEPS])
      .required(),
    reason: words()
      .nullable()
      .test(
        'told',
        'reason must say why, in your own words',
        (reason, { parent }) =>
          !['reject', 'reopen'].includes((parent as { action?: string }).action ?? '') ||
          (reason ?? '').trim() !== ''
      ),
  })
  .required()
  .noUnknown();

/** @throws ValidationError */
export const parseComplaintMessage = (body: unknown): WriteComplaintMessage.Request =>
  validateYupSchemaSync(message)(body) as WriteComplaintMessage.Request;

/** @throws ValidationError */
export const parseComplainantStep = (body: unknown): TakeComplainantStep.Request =>
  validateYupSchemaSync(step)(body) as TakeComplainantStep.Request;
