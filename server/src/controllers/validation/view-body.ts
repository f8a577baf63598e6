import { validateYupSchema, yup } from '@strapi/utils';
import {
  MAX_VIEW_NAME,
  MAX_VIEW_QUERY,
  VIEW_PAGES,
  type CreateView,
  type UpdateView,
  type ViewPage,
} from '../../../../shared/contracts/view';
import { nameOf, tidyName } from './name-rule';
import { checkNames, readChoice, refuse, type Query } from './parameters';

/** What a URL's parameters look like: no white space, and nothing that would end them. */
const PARAMETERS = /^[^\s?#]*$/;

const query = () =>
  yup
    .string()
    .max(MAX_VIEW_QUERY, `query must have at most ${MAX_VIEW_QUERY} characters`)
    .matches(PARAMETERS, 'query must be the parameters of a URL, such as period=lastMonth');

const flag = (field: string) => yup.boolean().typeError(`${field} must be true or false`);

const unknownField = 'only page, name, query, shared and isDefault can be given';

const createSchema = () =>
  yup
    .object({
      page: yup
        .string()
        .oneOf([...VIEW_PAGES], `page must be one of: ${VIEW_PAGES.join(', ')}`)
        .required(`page must be one of: ${VIEW_PAGES.join(', ')}`),
      name: nameOf('name', MAX_VIEW_NAME).required(
        `name must be text of 1 to ${MAX_VIEW_NAME} characters`
      ),
      query: query().defined('query must be the parameters of a URL, or empty'),
      shared: flag('shared'),
      isDefault: flag('isDefault'),
    })
    .noUnknown(true, unknownField)
    .required();

const updateSchema = () =>
  yup
    .object({
      name: nameOf('name', MAX_VIEW_NAME),
      query: query(),
      shared: flag('shared'),
      isDefault: flag('isDefault'),
    })
    .noUnknown(true, 'only name, query, shared and isDefault can be changed')
    .required();

/** @throws ValidationError that names the field and what is allowed */
export const parseNewView = async (body: unknown): Promise<CreateView.Request> => {
  const given = (await validateYupSchema(createSchema(), { strict: true })(
    body
  )) as CreateView.Request;
  return { ...given, name: tidyName(given.name) };
};

/** @throws ValidationError likewise */
export const parseViewChanges = async (body: unknown): Promise<UpdateView.Request> => {
  const given = (await validateYupSchema(updateSchema(), { strict: true })(
    body
  )) as UpdateView.Request;
  return given.name === undefined ? given : { ...given, name: tidyName(given.name) };
};

/** @throws ValidationError likewise */
export const parseViewPage = (parameters: Query): ViewPage => {
  checkNames(parameters, ['page']);
  if (parameters.page === undefined)
    refuse('page', `page must be one of: ${VIEW_PAGES.join(', ')}`);
  return readChoice(parameters, 'page', VIEW_PAGES, 'overview');
};
