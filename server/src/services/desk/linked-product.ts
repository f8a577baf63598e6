import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FactChanges } from '../../../../shared/contracts/complaint';
import type { DeskCommand } from '../../../../shared/contracts/complaint-desk';
import { getService } from '../get-service';

const MESSAGE = 'productEntry must be an entry of the content type in complaints.productType';

/**
 * Facts that link a product, with what it is called now: the name outlives the entry.
 * @throws ValidationError for an entry that is not there, or not of the products' type
 */
export const withProductName = async <Facts extends FactChanges>(
  facts: Facts,
  locale: string,
  { strapi }: { strapi: Core.Strapi }
): Promise<Facts> => {
  const { productEntry } = facts;
  if (productEntry == null) return facts;
  const product = await getService('products', { strapi }).of(productEntry, locale);
  if (product) return { ...facts, product: product.title };
  throw new errors.ValidationError(MESSAGE, {
    errors: [{ path: ['productEntry'], message: MESSAGE, name: 'ValidationError' }],
  });
};

/** A command whose facts are {@link withProductName}. */
export const namingProduct = async (
  command: DeskCommand,
  locale: string,
  host: { strapi: Core.Strapi }
): Promise<DeskCommand> =>
  'facts' in command && command.facts
    ? { ...command, facts: await withProductName(command.facts, locale, host) }
    : command;
