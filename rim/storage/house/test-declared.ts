import type { Desk } from './scope.ts'

export const desks = [
  'login',
  'unit',
  'municipality',
  'territory',
  'national',
  'person',
  'house',
  'operator',
] as const
const all = (places: string): string => desks.map((eye) => `${eye} ${places}`).join(', ')

/**
 * What each desk sees of each table, by the place of the rows: U the own unit, u another unit of the municipality,
 * M the municipality itself, m another municipality (with all its units), S one's own as staff, N the nation or nobody,
 * C the county, X another county; `-` may look and sees nothing. A desk that is not named is refused by the database.
 * A new table must be added here.
 */
const tables: Readonly<Record<string, string>> = {
  municipality: all('Mm'),
  round: all('N'),
  unit: 'login U, unit U, municipality Uu',
  staff: 'login N',
  appointment: 'login U, unit U, municipality MUu, national MNm',
  participation: 'login Mm, unit M, municipality M, national Mm, person Mm, house Mm',
  legal_basis: 'unit M, municipality M',
  registration: 'unit U',
  block: '',
  deletion: 'municipality Uu',
  audit_event: 'municipality MUu, house MNUmu',
  audit_seal: 'house N, operator N',
  project: 'national N',
  approval: 'national N',
  tabulation: 'national N, house N',
  tabulation_count: 'house Mm',
  tabulation_outcome: 'national N, house N',
  training_answer: 'unit S',
  safe_table: 'unit CMN, municipality CMN, national CMNXm, territory CMNm, house CMNXm',
  session: 'login N',
  pending_login: 'login N',
  wrapped_key: 'house N',
  idempotency: 'unit S, municipality S, national S, house N',
}

/** The same for whoever is nobody: settings empty, missing, blank or made of wildcards. */
const tablesForNobody: Readonly<Record<string, string>> = {
  ...tables,
  unit: 'login -, unit -, municipality -',
  appointment: 'login -, unit -, municipality -, national MNm',
  participation: 'login Mm, unit -, municipality -, national Mm, person Mm, house Mm',
  legal_basis: 'unit -, municipality -',
  registration: 'unit -',
  deletion: 'municipality -',
  audit_event: 'municipality -, house MNUmu',
  training_answer: 'unit -',
  safe_table: 'unit N, municipality N, national CMNXm, territory N, house CMNXm',
  idempotency: 'unit -, municipality -, national -, house N',
}

export type Seen = Readonly<Record<string, Partial<Record<Desk, string>>>>

const parsed = (declared: Readonly<Record<string, string>>): Seen =>
  Object.fromEntries(
    Object.entries(declared).map(([table, text]) => [
      table,
      Object.fromEntries(
        text
          .split(', ')
          .filter((entry) => entry !== '')
          .map((entry) => entry.split(' '))
          .map(([eye, places]) => [eye, places === '-' ? '' : places]),
      ),
    ]),
  )
export const sees = parsed(tables)
export const nobodySees = parsed(tablesForNobody)

/**
 * Who may call each function, and a call that asks for what is not one's own; functions without a call are triggers.
 * A new function must be added here.
 */
export const calls: Readonly<Record<string, { readonly desks: readonly Desk[]; readonly call?: string }>> = {
  setting: { desks, call: "setting('municipality')" },
  current_municipality: { desks, call: 'current_municipality()' },
  current_unit: { desks, call: 'current_unit()' },
  current_staff: { desks, call: 'current_staff()' },
  today: { desks, call: 'today()' },
  new_id: { desks, call: 'new_id()' },
  log_event: { desks, call: "log_event('read', 'registration', null, $registration, 'test')" },
  read_registrations: {
    desks: ['unit', 'person'],
    call: "read_registrations(array[$own, $registration]::uuid[], 'test')",
  },
  own_registrations: { desks: ['person'], call: 'own_registrations()' },
  own_log: { desks: ['person'], call: 'own_log()' },
  change_registration: {
    desks: ['unit'],
    call: `change_registration($registration, 9, '{"housing": "green"}', null, true)`,
  },
  change_with_reference: {
    desks: ['unit'],
    call: `change_with_reference($registration, 9, '{"housing": "green"}', 'skuff', false)`,
  },
  read_earlier: { desks: ['unit'], call: 'read_earlier($registration)' },
  registration_facts: { desks: ['unit'], call: 'registration_facts($registration)' },
  list_registrations: { desks: ['unit'], call: 'list_registrations($round)' },
  unit_progress: { desks: ['unit'], call: 'unit_progress($round)' },
  most_used: { desks: ['unit'], call: 'most_used($round)' },
  colleague: { desks: [] },
  without_comments: { desks: [] },
  registered_elsewhere: { desks: ['unit'], call: 'registered_elsewhere($round, $pseudonym)' },
  is_blocked: { desks: ['unit'], call: 'is_blocked($round, $blocked)' },
  opt_out: { desks: ['unit', 'person'], call: 'opt_out($round, $pseudonym, $blocked)' },
  coverage: { desks: ['municipality'], call: 'coverage($round)' },
  submit_round: { desks: ['municipality'], call: 'submit_round($round)' },
  reopen_round: { desks: ['municipality'], call: 'reopen_round($round)' },
  delete_without_basis: { desks: ['municipality'], call: 'delete_without_basis($registration)' },
  training_counts: { desks: ['unit'], call: 'training_counts()' },
  forget_training: { desks: ['house'], call: 'forget_training()' },
  expire_round: { desks: ['house'], call: 'expire_round($round)' },
  tabulate: { desks: ['national'], call: "tabulate($round, 'housing', 'statistics', 'statistikk', null)" },
  demand_event: { desks: [] },
  guard_registration: { desks: [] },
  hold_municipality: { desks: [] },
  log_deletion: { desks: [] },
}
