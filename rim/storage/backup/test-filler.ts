import pg from 'pg'

/** Texts that a careless format would break: its own marks, line breaks, quotes, letters beyond ASCII. */
const hard = String.raw`E'tab\there, line\nbreak, back\\slash, \\N, \\., "quotes", ''one'', æøå ŋ 漢 🙂'`
const id = (base: string, n = 'n'): string =>
  `(lpad(to_hex(${n}), 8, '0') || '-0000-4000-8000-${base.padStart(12, '0')}')::uuid`
const pseudonym = (prefix: string): string => `rpad('${prefix}' || n, 43, 'x')`

/** Rows for each table as it was in its first form, in the order of their foreign keys. `n` counts from 1. */
const fills: readonly (readonly [table: string, columns: string, values: string, times: number])[] = [
  ['municipality', 'code, name, contact', `lpad((1000 + n)::text, 4, '0'), 'Kommune ' || n, ${hard}`, 3],
  [
    'unit',
    'id, municipality, name, unit_type',
    `${id('1')}, lpad((1000 + n)::text, 4, '0'), ${hard} || n, 'nav'`,
    3,
  ],
  ['staff', 'id, issuer, subject, name', `${id('2')}, 'https://example.no', 's' || n, 'Ansatt ' || n`, 3],
  [
    'appointment',
    'id, role, territories, name, staff',
    `${id('3')}, 'state-administrator', array['11', '46'], 'x', ${id('2')}`,
    3,
  ],
  [
    'round',
    'id, code, name_nb, name_nn, instrument, opens_on, closes_on, retention_until',
    `${id('4')}, 'r' || n, 'Runde', 'Runde', 'brukerplan@2020.1', '2020-01-01', '2020-02-01', '2025-01-01'`,
    1,
  ],
  [
    'participation',
    'round, municipality, mode, submitted_at',
    `${id('4', '1')}, lpad((1000 + n)::text, 4, '0'), 'person', now()`,
    3,
  ],
  [
    'legal_basis',
    'id, round, municipality, unit_type, law, paragraph, decision_reference, valid_from, valid_to',
    `${id('5')}, ${id('4', '1')}, lpad((1000 + n)::text, 4, '0'), 'nav', 'lov', '§ 1', 'sak', '2020-01-01', '2020-12-31'`,
    3,
  ],
  [
    'registration',
    'id, round, municipality, unit, unit_type, legal_basis, round_pseudonym, local_reference, birth_year, sex, answers, created_by',
    `${id('6')}, ${id('4', '1')}, '1001', ${id('1', '1')}, 'nav', ${id('5', '1')}, ${pseudonym('r')}, case when n % 2 = 0 then 'æ' || n end,
     1950 + n % 50, 'female', jsonb_build_object('housing', n % 7, 'note', ${hard}, 'share', 0.1 * n, 'none', null), ${id('2', '1')}`,
    0,
  ],
  [
    'block',
    'id, round, municipality, block_pseudonym',
    `${id('7')}, ${id('4', '1')}, '1002', ${pseudonym('b')}`,
    2,
  ],
  [
    'deletion',
    'registration, round, municipality, unit, reason',
    `${id('8')}, ${id('4', '1')}, '1001', ${id('1', '1')}, 'opt-out'`,
    2,
  ],
  [
    'audit_event',
    'id, at, actor, verb, noun, details',
    `${id('9')}, '2020-01-15 12:00:00.123456+00', ${id('2', '1')}, 'read', 'registration', '{"a": 1}'`,
    4,
  ],
  [
    'audit_seal',
    'number, first_event, last_event, count, root, hash, at',
    `n, ${id('9')}, ${id('9')}, 1, 'root', 'hash', now()`,
    2,
  ],
  ['project', 'id, title, purpose, responsible', `${id('a')}, 'Prosjekt', 'formål', 'noen'`, 1],
  [
    'approval',
    'id, project, kind, reference, decided_on, valid_to',
    `${id('b')}, ${id('a', '1')}, 'ethics-committee', 'ref', '2020-01-01', '2021-01-01'`,
    1,
  ],
  [
    'tabulation',
    'id, round, question, kind, purpose',
    `${id('c')}, ${id('4', '1')}, 'housing', 'statistics', 'statistikk'`,
    1,
  ],
  [
    'tabulation_count',
    'tabulation, municipality, value, count',
    `${id('c', '1')}, '1001', (array['B', 'a', 'Å', 'å', '', 'Z'])[n], n`,
    6,
  ],
  [
    'safe_table',
    'id, tabulation, policy, territories, content',
    `${id('d')}, ${id('c', '1')}, 'default', array['NO'], '{"cells": [1, null]}'`,
    1,
  ],
  ['tabulation_outcome', 'tabulation, safe_table', `${id('c')}, ${id('d', '1')}`, 1],
  [
    'training_answer',
    'municipality, staff, training_case, area, colour, unit',
    `'1001', ${id('2')}, 'anita', 'housing', 'red', ${id('1', '1')}`,
    3,
  ],
  [
    'session',
    'token_hash, staff, name, profile, issuer, level, csrf, authenticated_at, ends_at',
    `'hash' || n, ${id('2', '1')}, 'x', 'p', 'i', 'high', 'c', now(), now()`,
    1,
  ],
  [
    'pending_login',
    'state_hash, browser_hash, profile, pending, ends_at',
    `'hash' || n, 'b', 'p', '{}', now()`,
    1,
  ],
  [
    'wrapped_key',
    'id, kind, scope, wrapped, provider',
    `${id('e')}, 'round', 'r1/100' || n, ${hard}, 'file:x'`,
    3,
  ],
  [
    'idempotency',
    'staff, key, request_hash, status, answer',
    `${id('2', '1')}, (array['ÅÅÅÅÅÅÅÅ', 'aaaaaaaa', 'BBBBBBBB', 'zzzzzzzz'])[n], 'h', 200, '{"b": [1, 2]}'`,
    4,
  ],
]

/** Columns that came later, filled where they are. */
const later: readonly (readonly [table: string, column: string, value: string])[] = [
  [
    'registration',
    'notes',
    `jsonb_build_object('comment:housing', ${hard}, 'part:children_contact', '[null]'::jsonb)`,
  ],
]

/**
 * Fills whatever tables the database has, past row security and triggers; for tests. Returns the rows of each.
 *
 * @param address an administrator's.
 */
export async function fill(address: string, registrations = 20): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename::text as name from pg_tables where schemaname = 'lyttepost'`,
    )
    const there = new Set(rows.map(({ name }) => name))
    const unknown = [...there].filter((name) => !fills.some(([table]) => table === name))
    if (unknown.length > 0) throw new Error(`The filler lacks rows for ${unknown}`)
    await client.query('set session_replication_role = replica')
    const filled: Record<string, number> = {}
    for (const [table, columns, values, times] of fills.filter(([table]) => there.has(table))) {
      const count = times || registrations
      await client.query(
        `insert into lyttepost.${table} (${columns}) select ${values} from generate_series(1, ${count}) n`,
      )
      filled[table] = count
    }
    for (const [table, column, value] of later) {
      const { rowCount } = await client.query(
        `select from information_schema.columns
         where table_schema = 'lyttepost' and table_name = $1 and column_name = $2`,
        [table, column],
      )
      if (rowCount) await client.query(`update lyttepost.${table} set ${column} = ${value}`)
    }
    return filled
  } finally {
    await client.end()
  }
}
