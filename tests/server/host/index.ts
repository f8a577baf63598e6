export { createDatabase, DATABASES, type DatabaseClient, type TestDatabase } from './databases';
export { describeOnEachDatabase, reachableDatabases } from './on-each-database';
export { OPTIONAL_PLUGINS, SITE_KEY, type OptionalPlugin } from './host-app';
export {
  createDatabaseWithTables,
  startHost,
  type Agent,
  type Host,
  type HostOptions,
} from './start-host';
