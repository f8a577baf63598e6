import type { Core } from '@strapi/strapi';

/**
 * Does something with each case by its reference, one after the other: trouble with one is logged and does
 * not keep the others waiting.
 * @param keep false when another instance has taken over
 * @returns with how many it was done
 */
export const forEachCase = async (
  strapi: Core.Strapi,
  references: readonly string[],
  keep: () => Promise<boolean>,
  work: (reference: string) => Promise<boolean>
): Promise<number> => {
  let done = 0;
  for (const reference of references) {
    if (!(await keep())) break;
    try {
      if (await work(reference)) done += 1;
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      strapi.log.error(`cx: the clock of complaint ${reference} failed: ${fault}`);
    }
  }
  return done;
};
