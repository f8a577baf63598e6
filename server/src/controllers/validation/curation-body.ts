import { validateYupSchema, yup } from '@strapi/utils';
import {
  CURATION_ACTIONS,
  MAX_CURATED,
  MAX_CURATION_NOTE,
  type CurateFeedback,
  type CurateMatching,
} from '../../../../shared/contracts/feedback-curation';
import { EXCLUSIONS } from '../../../../shared/dimensions';

const MAX_ID = 255;

const reasonOf = (action: unknown) =>
  action === 'exclude'
    ? yup
        .string()
        .oneOf([...EXCLUSIONS], `reason must be one of: ${EXCLUSIONS.join(', ')}`)
        .required(`reason must be one of: ${EXCLUSIONS.join(', ')}`)
    : yup
        .mixed()
        .test('absent', 'reason belongs to the action exclude', (value) => value === undefined);

/** What is done, and why; the same for chosen answers and for all that match. */
const decision = {
  action: yup
    .string()
    .oneOf([...CURATION_ACTIONS], `action must be one of: ${CURATION_ACTIONS.join(', ')}`)
    .required(`action must be one of: ${CURATION_ACTIONS.join(', ')}`),
  wholeResponses: yup.boolean(),
  reason: yup.mixed().when('action', (action: unknown) => reasonOf(action)),
  note: yup
    .string()
    .max(MAX_CURATION_NOTE, `note must have at most ${MAX_CURATION_NOTE} characters`),
};

const schema = yup
  .object({
    ...decision,
    documentIds: yup
      .array()
      .of(
        yup
          .string()
          .max(MAX_ID, 'documentIds must be document ids of feedback')
          .required('documentIds must be document ids of feedback')
      )
      .min(1, 'documentIds must name at least one answer')
      .max(MAX_CURATED, `documentIds must name at most ${MAX_CURATED} answers`)
      .required('documentIds must name at least one answer'),
  })
  .noUnknown(true, 'only action, documentIds, wholeResponses, reason and note are known')
  .required();

const matchingSchema = yup
  .object(decision)
  .noUnknown(true, 'only action, wholeResponses, reason and note are known')
  .required();

/** @throws ValidationError that names the field and what is expected */
export const parseCuration = async (body: unknown): Promise<CurateFeedback.Request> =>
  (await validateYupSchema(schema, { strict: true })(body)) as CurateFeedback.Request;

/** @throws ValidationError likewise */
export const parseMatchingCuration = async (body: unknown): Promise<CurateMatching.Request> =>
  (await validateYupSchema(matchingSchema, { strict: true })(body)) as CurateMatching.Request;
