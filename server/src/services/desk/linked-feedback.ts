import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { isWithinScope } from '../location-access';
import type { DeskReader } from './reader';

/** Whether there is a response of this id that whoever links it may read; the others are as good as unknown. */
export const isReadableResponse = async (
  responseId: string,
  reader: Pick<DeskReader, 'feedback'>,
  { strapi }: { strapi: Core.Strapi }
): Promise<boolean> => {
  const answers = await getService('store', { strapi }).facts.ofResponse(responseId);
  return (
    answers.length > 0 && answers.every(({ fact }) => isWithinScope(fact.location, reader.feedback))
  );
};
