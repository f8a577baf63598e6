import findDatabases from '../server/host/find-databases';
import { build } from '../server/built-plugin';

/** Jest's global setup: one build, before suites that pack it begin side by side. */
export default async (): Promise<void> => {
  await findDatabases();
  build();
};
