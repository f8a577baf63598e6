const TARGET = 'bare_feedbacks';
const ROWS = 1_000;

/** An empty table with the columns and indexes of the plugin's feedback. */
const createTarget = async (strapi, source) => {
  const knex = strapi.db.connection;
  await knex.schema.dropTableIfExists(TARGET);
  if (strapi.db.dialect.client === 'postgres') {
    await knex.raw('create table ?? (like ?? including all)', [TARGET, source]);
    return;
  }
  const statements = await knex('sqlite_master').where('tbl_name', source).whereNotNull('sql');
  for (const { sql } of statements.sort((a, b) => b.type.localeCompare(a.type))) {
    await knex.raw(sql.replaceAll(source, TARGET));
  }
};

/**
 * The least that storing these rows costs: the very rows that the import stored, read outside of the
 * measured time, inserted with knex's multi-row insert, one transaction a 1,000 rows; no validation, no
 * histograms.
 */
export const bulkInsert = async (strapi, { rowsAStatement }) => {
  const knex = strapi.db.connection;
  const source = strapi.db.metadata.get('plugin::cx.feedback').tableName;
  await createTarget(strapi, source);
  let after = 0;
  let rows = 0;
  let milliseconds = 0;
  for (;;) {
    const chunk = await knex(source).where('id', '>', after).orderBy('id').limit(ROWS);
    if (chunk.length === 0) break;
    after = chunk[chunk.length - 1].id;
    const begin = performance.now();
    await knex.batchInsert(TARGET, chunk, rowsAStatement);
    milliseconds += performance.now() - begin;
    rows += chunk.length;
  }
  await knex.schema.dropTable(TARGET);
  return { rows, seconds: milliseconds / 1000, perSecond: (rows * 1000) / milliseconds };
};
