import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import knex from 'knex';
import { connectServer, serverConnection } from './database-servers';
import {
  createDatabase,
  fileOf,
  SCRATCH,
  type DatabaseClient,
  type TestDatabase,
} from './databases';

/** Environment variable that the global setup sets: templates are shared by one run's test files. */
export const RUN = 'CX_TEST_RUN';

/** Boots a host once on an empty database, so that Strapi and the plugin make their tables, and stops it. */
export type Prepare = (database: TestDatabase) => Promise<void>;

const WAIT = 100;
const LONGEST_WAIT = 120_000;
const FOLDER = path.join(SCRATCH, 'templates');

const runOf = (): string => process.env[RUN] ?? String(process.pid);
const nameOf = (client: DatabaseClient, kind: string): string => {
  const hash = createHash('sha256').update(`${client} ${kind}`).digest('hex').slice(0, 12);
  return `cx_template_${runOf()}_${hash}`;
};

const copyFile = (from: TestDatabase, to: TestDatabase): void => {
  for (const suffix of ['', '-wal', '-shm']) {
    if (fs.existsSync(fileOf(from) + suffix)) {
      fs.copyFileSync(fileOf(from) + suffix, fileOf(to) + suffix);
    }
  }
};

/** The statements that make a MySQL database like another, rows included. */
const mysqlScript = async (template: string): Promise<string> => {
  const server = connectServer('mysql');
  try {
    const [tables] = (await server.raw(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = ? AND table_type = 'BASE TABLE'`,
      [template]
    )) as [{ name: string }[]];
    const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
    for (const { name } of tables) {
      const [[row]] = (await server.raw('SHOW CREATE TABLE ??.??', [template, name])) as [
        [Record<string, string>],
      ];
      statements.push(String(row['Create Table']));
      statements.push(`INSERT INTO \`${name}\` SELECT * FROM \`${template}\`.\`${name}\``);
    }
    return statements.join(';\n');
  } finally {
    await server.destroy();
  }
};

const runScript = async (database: string, script: string): Promise<void> => {
  const connection = { ...serverConnection('mysql'), database, multipleStatements: true };
  const server = knex({ client: 'mysql2', connection, pool: { min: 0, max: 1 } });
  try {
    await server.raw(script);
  } finally {
    await server.destroy();
  }
};

const flagOf = (name: string, state: 'making' | 'ready'): string =>
  path.join(FOLDER, `${name}.${state}`);

/** Names of the templates that a run made. */
export const templatesOf = (run: string): string[] => {
  if (run === '' || !fs.existsSync(FOLDER)) return [];
  const made = fs.readdirSync(FOLDER).filter((file) => file.startsWith(`cx_template_${run}_`));
  return [...new Set(made.map((file) => path.parse(file).name))];
};

export const forgetTemplate = (name: string): void => {
  for (const state of ['making', 'ready'] as const) fs.rmSync(flagOf(name, state), { force: true });
};

const claim = (name: string): boolean => {
  fs.mkdirSync(FOLDER, { recursive: true });
  try {
    fs.closeSync(fs.openSync(flagOf(name, 'making'), 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const make = async (client: DatabaseClient, name: string, prepare: Prepare): Promise<void> => {
  const template = await createDatabase(client, { name });
  try {
    await prepare(template);
    const script = client === 'mysql' ? await mysqlScript(name) : '';
    fs.writeFileSync(flagOf(name, 'ready'), script);
  } catch (error) {
    await template.drop();
    fs.rmSync(flagOf(name, 'making'));
    throw error;
  }
};

/** Another test file may be making it at this moment. */
const ensure = async (client: DatabaseClient, name: string, prepare: Prepare): Promise<void> => {
  const deadline = Date.now() + LONGEST_WAIT;
  while (!fs.existsSync(flagOf(name, 'ready'))) {
    if (claim(name)) return make(client, name, prepare);
    if (Date.now() > deadline) throw new Error(`The template ${name} does not come.`);
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
};

/**
 * A new database that already has what a first boot makes: the tables of Strapi and of the plugin, and
 * Strapi's own rows. It is a copy of a template that the first who asks prepares; the boot that follows is
 * a second boot, which takes a tenth of the time. First boots have tests of their own.
 *
 * @param kind names what the template was prepared with; another plugin set is another kind
 */
export const createPreparedDatabase = async (
  client: DatabaseClient,
  kind: string,
  prepare: Prepare
): Promise<TestDatabase> => {
  const template = nameOf(client, kind);
  await ensure(client, template, prepare);
  const name = `cx_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  if (client === 'postgres') return createDatabase(client, { name, template });
  const database = await createDatabase(client, { name });
  if (client === 'sqlite') copyFile({ ...database, name: template }, database);
  else await runScript(name, fs.readFileSync(flagOf(template, 'ready'), 'utf8'));
  return database;
};
