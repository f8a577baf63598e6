import { createRandom } from '../random.mjs';

const DAY = 86_400_000;
/** Cases end with the year; what is due is due from then on. */
const END = Date.parse('2025-12-31T12:00:00Z');
const YEAR = 365 * DAY;
const OPEN_SHARE = 0.1;
const ROWS = 1_000;
/** SQLite takes so many rows of so many columns in one statement. */
const ROWS_A_STATEMENT = { sqlite: 100, postgres: 500 };

const CHANNELS = ['website', 'phone', 'email', 'store', 'app'];
const CATEGORIES = ['delivery', 'product', 'billing', 'staff', 'website'];
const CAUSES = ['carrier', 'packing', 'stock', 'training', 'supplier', 'software'];
const PRIORITIES = [
  ['low', 3],
  ['normal', 5],
  ['high', 2],
  ['urgent', 0.3],
];
const OPEN_STATES = [
  ['received', 2],
  ['assessed', 2],
  ['investigating', 4],
  ['awaiting_customer', 1.5],
  ['response_proposed', 0.5],
  ['decision_communicated', 1],
];
const WORDS = ['late', 'broken', 'rude', 'wrong', 'refund', 'parcel', 'colour', 'invoice', 'queue'];

const some = (random, names, count) => Array.from({ length: count }, () => random.pick(names));
const iso = (time) => new Date(time).toISOString();

/** One case: its row, its first event, when it was open and the promise that is open, as the plugin would have written them. */
const caseOf = (random, index, digest, hash) => {
  const id = `bench${String(index).padStart(19, '0')}`;
  const received = END - Math.floor(random.next() * YEAR);
  const open = random.next() < OPEN_SHARE;
  const ended = open ? null : received + Math.floor(random.next() * 20 * DAY);
  const state = open ? random.weighted(OPEN_STATES) : 'closed';
  const paused = state === 'awaiting_customer' || state === 'decision_communicated';
  const due = open && !paused ? END + Math.floor((random.next() - 0.3) * 20 * DAY) : null;
  const priority = state === 'received' ? null : random.weighted(PRIORITIES);
  const words = some(random, WORDS, 8).join(' ');
  const reference = `C25-${index
    .toString(36)
    .toUpperCase()
    .padStart(7, '0')
    .replace(/(.{4})/, '$1-')}`;
  const taken = state !== 'received' && random.next() < 0.9;
  return {
    row: {
      documentId: id,
      reference,
      kind: random.weighted([
        ['complaint', 8],
        ['request', 2],
      ]),
      state,
      stateSince: new Date(received),
      counts: true,
      subject: random.next() < 0.7 ? some(random, WORDS, 3).join(' ') : null,
      channel: random.pick(CHANNELS),
      language: random.pick(['en', 'ar', 'fa']),
      anonymous: false,
      complainantName: `Person ${index}`,
      customer: `k${random.below(50_000)}`,
      location: `store-${random.below(40)}`,
      category: random.pick(CATEGORIES),
      severity: priority && random.pick(['low', 'medium', 'high']),
      priority,
      assignee: taken ? String(1 + random.below(20)) : null,
      team: taken ? `team ${random.below(4)}` : null,
      causeCode: open ? null : random.pick(CAUSES),
      receivedAt: new Date(received),
      localDate: iso(received).slice(0, 10),
      timeZone: 'UTC',
      hours: digest,
      acknowledgedAt: new Date(received),
      resolvedAt: ended && new Date(ended),
      endedAt: ended && new Date(ended),
      endedDate: ended && iso(ended).slice(0, 10),
      resolutionWall: ended && Math.round((ended - received) / 1000),
      reopens: 0,
      escalations: 0,
      contacts: 1,
      nextTarget: due && 'resolution',
      nextDueAt: due && new Date(due),
      paused,
      sequence: 1,
      lastHash: hash,
      personFolded: ` person ${index} `,
      textFolded: ` ${reference.toLowerCase().replaceAll('-', ' ')} ${words} `,
    },
    event: {
      documentId: id,
      complaint: id,
      sequence: 1,
      type: 'step',
      at: iso(received),
      byRole: 'complainant',
      from: 'draft',
      to: 'received',
      text: words,
      visibility: 'public',
      facts: '{}',
      attachments: '[]',
      textHash: hash,
      previousHash: hash,
      hash,
    },
    span: {
      complaint: id,
      number: 0,
      opened_at: received,
      opened_date: iso(received).slice(0, 10),
      closed_at: ended,
      closed_date: ended && iso(ended).slice(0, 10),
      ended_as: ended && 'closed',
    },
    promise: due && {
      complaint: id,
      target: 'resolution',
      number: 0,
      policy: 'default',
      priority: priority ?? 'normal',
      clock: 'working',
      started_at: received,
      due_at: due,
      outcome: 'pending',
      target_seconds: 288_000,
      working_seconds: 0,
      wall_seconds: 0,
      late_seconds: 0,
    },
  };
};

/** Attributes as the columns of their type, times as the database keeps them. */
const columnsOf = (strapi, uid) => {
  const { attributes, tableName } = strapi.db.metadata.get(uid);
  const sqlite = strapi.db.dialect.client === 'sqlite';
  const written = (value) => {
    if (value instanceof Date) return sqlite ? value.getTime() : value;
    return value ?? null;
  };
  const now = written(new Date());
  const stamps = { created_at: now, updated_at: now, published_at: now };
  return {
    tableName,
    toRow: (entry) => ({
      ...Object.fromEntries(
        Object.entries(entry).map(([name, value]) => [
          attributes[name].columnName ?? name,
          written(value),
        ])
      ),
      ...stamps,
    }),
  };
};

/** Writes so many cases past the plugin, a tenth of them open, with what the queue reads of each. */
export const fillComplaints = async (strapi, { cases }) => {
  const knex = strapi.db.connection;
  const random = createRandom(5);
  const hours = strapi.plugin('cx').service('workingHours');
  const inForce = await hours.of(null, 'UTC');
  await strapi.db.transaction(({ trx }) => hours.keep(trx, inForce));
  const complaint = columnsOf(strapi, 'plugin::cx.complaint');
  const event = columnsOf(strapi, 'plugin::cx.complaint-event');
  const hash = '0'.repeat(64);
  const chunk = ROWS_A_STATEMENT[strapi.db.dialect.client];
  for (let first = 0; first < cases; first += ROWS) {
    const made = Array.from({ length: Math.min(ROWS, cases - first) }, (_, i) =>
      caseOf(random, first + i, inForce.digest, hash)
    );
    await knex.batchInsert(
      complaint.tableName,
      made.map(({ row }) => complaint.toRow(row)),
      chunk
    );
    await knex.batchInsert(
      event.tableName,
      made.map((one) => event.toRow(one.event)),
      chunk
    );
    const promises = made.flatMap(({ promise }) => promise ?? []);
    await knex.batchInsert('cx_complaint_promises', promises, chunk);
    await knex.batchInsert(
      'cx_complaint_spans',
      made.map(({ span }) => span),
      chunk
    );
  }
  const postgres = strapi.db.dialect.client === 'postgres';
  await knex.raw(postgres ? 'VACUUM ANALYZE' : 'ANALYZE');
  return { cases };
};
