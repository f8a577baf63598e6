const COMPLAINTS = 'cx_complaints';

/** Every node of a plan. */
const nodesOf = (plan) => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Statements about complaints that one request asks the database. */
const statementsOf = async (knex, request) => {
  const heard = [];
  const listen = ({ sql, bindings }) => {
    if (sql.includes(COMPLAINTS) && /^\s*select/i.test(sql)) heard.push({ sql, bindings });
  };
  knex.on('query', listen);
  try {
    await request();
  } finally {
    knex.removeListener('query', listen);
  }
  return heard;
};

/** `$1`, as knex hands statements to PostgreSQL. */
const explain = async (knex, { sql, bindings }) => {
  const client = await knex.client.acquireConnection();
  try {
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, bindings);
    return rows[0]['QUERY PLAN'][0].Plan;
  } finally {
    await knex.client.releaseConnection(client);
  }
};

/**
 * How PostgreSQL answers the pages of the queue: by its indexes. A statement with a limit that reads all
 * complaints is an error: it would cost more with each case.
 * @returns the kinds of nodes that touch complaints, by page; null elsewhere than on PostgreSQL
 */
export const explainQueue = async (strapi, { url, token, pages }) => {
  if (strapi.db.dialect.client !== 'postgres') return null;
  const knex = strapi.db.connection;
  const found = {};
  for (const [page, path] of Object.entries(pages)) {
    const statements = await statementsOf(knex, async () => {
      const answer = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    });
    found[page] = [];
    for (const statement of statements) {
      const nodes = nodesOf(await explain(knex, statement)).filter(
        (node) => node['Relation Name'] === COMPLAINTS
      );
      found[page].push(
        ...nodes.map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim())
      );
      const whole = nodes.find((node) => node['Node Type'].endsWith('Seq Scan'));
      if (whole && /\blimit\b/i.test(statement.sql))
        throw new Error(`the page ${page} reads all complaints: ${statement.sql.slice(0, 300)}`);
    }
  }
  return found;
};
