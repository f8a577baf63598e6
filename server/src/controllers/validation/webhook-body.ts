import { validateYupSchema, yup } from '@strapi/utils';
import {
  MAX_WEBHOOK_NAME,
  MAX_WEBHOOK_URL,
  type CreateWebhook,
  type UpdateWebhook,
} from '../../../../shared/contracts/webhook';
import { addressFault, urlFault, type PostRules } from '../../outbound/post';
import { nameOf, tidyName } from './name-rule';
import { refuse } from './parameters';

type Allowed = Pick<PostRules, 'allowHttp' | 'allowedPrivateHosts'>;

const url = () =>
  yup.string().max(MAX_WEBHOOK_URL, `url must have at most ${MAX_WEBHOOK_URL} characters`);

/** Where a name leads is looked at when something is sent: names can move. */
const checkUrl = (text: string, allowed: Allowed): void => {
  const fault = urlFault(text, allowed) ?? addressFault(text, allowed);
  if (fault) refuse('url', `url ${fault.message}`, fault.because);
};

/** @throws ValidationError that names the field and what is allowed */
export const parseWebhook = async (
  body: unknown,
  allowed: Allowed
): Promise<CreateWebhook.Request> => {
  const schema = yup
    .object({
      name: nameOf('name', MAX_WEBHOOK_NAME).required(
        `name must be text of 1 to ${MAX_WEBHOOK_NAME} characters`
      ),
      url: url().required('url must be a URL such as https://hooks.example.com/cx'),
    })
    .noUnknown(true, 'only name and url can be given')
    .required();
  const given = (await validateYupSchema(schema, { strict: true })(body)) as CreateWebhook.Request;
  checkUrl(given.url, allowed);
  return { ...given, name: tidyName(given.name) };
};

/** @throws ValidationError likewise */
export const parseWebhookChanges = async (
  body: unknown,
  allowed: Allowed
): Promise<UpdateWebhook.Request> => {
  const schema = yup
    .object({
      name: nameOf('name', MAX_WEBHOOK_NAME),
      url: url(),
      active: yup.boolean().typeError('active must be true or false'),
    })
    .noUnknown(true, 'only name, url and active can be given')
    .required();
  const given = (await validateYupSchema(schema, { strict: true })(body)) as UpdateWebhook.Request;
  if (given.url !== undefined) checkUrl(given.url, allowed);
  return given.name === undefined ? given : { ...given, name: tidyName(given.name) };
};
