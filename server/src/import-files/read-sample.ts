import { openUnpacked, readRecords } from './csv-file';

/** The first records after the header; the rest of the file is not read. */
export const readSample = async (
  path: string,
  delimiter: string,
  rows: number
): Promise<string[][]> => {
  const sample: string[][] = [];
  let header = true;
  for await (const record of readRecords(await openUnpacked(path), delimiter)) {
    if (!header) sample.push(record);
    header = false;
    if (sample.length >= rows) break;
  }
  return sample;
};
