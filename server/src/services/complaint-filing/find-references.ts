import type { Core } from '@strapi/strapi';
import type { Options } from '../../config';
import { getService } from '../get-service';
import type { Fault } from '../intake/faults';
import { open } from '../intake/find-context';
import type { Product } from '../products';
import type { ReadComplaint } from './read-complaint';

/** What of a complaint's keys does not exist, or takes nothing new. */
export const referenceFaults = async (
  complaint: ReadComplaint,
  product: Product | null,
  { strapi }: { strapi: Core.Strapi }
): Promise<Fault[]> => {
  const reference = getService('reference', { strapi });
  const faults: Fault[] = [];
  const report = (property: string, message: string) => faults.push({ path: [property], message });
  const finders = {
    location: reference.location,
    touchpoint: reference.touchpoint,
    category: reference.complaintCategory,
  };
  for (const [kind, find] of Object.entries(finders)) {
    const key = complaint[kind as keyof typeof finders];
    if (key !== null) open(await find(key), kind, key, report, 'complaints');
  }
  const { unknownCustomers } = strapi.plugin('cx').config('intake') as Options['intake'];
  const { customer } = complaint;
  if (customer !== null && unknownCustomers === 'reject' && !(await reference.customer(customer)))
    report('customer', `there is no customer with the key ${customer}`);
  const { productEntry } = complaint;
  if (productEntry !== null && product === null)
    report(
      'productEntry',
      getService('products', { strapi }).isConfigured()
        ? `there is no product ${productEntry}`
        : 'productEntry needs the option complaints.productType of this site; name the product in product'
    );
  return faults;
};
