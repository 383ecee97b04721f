import { createWorld, type World } from '#rim/test-kit'
import type { Desk, Scope } from './scope.ts'
import { connectEyes, type Told } from './test-eyes.ts'
import { type FilledWorld, fillWorld } from './test-rows.ts'
import { otherStudysMark, studyPlaceOf } from './test-study-rows.ts'
import { surveyPlaceOf } from './test-survey-rows.ts'

/** What `within` sets for a scope. */
export const toldOf = (scope: Scope): Told => ({
  municipality: scope.municipality ?? '',
  unit: scope.unit ?? '',
  staff: scope.staff ?? '',
  role: scope.role ?? '',
  territories: scope.territories?.join(' ') ?? '',
  pseudonyms: scope.pseudonyms?.join(' ') ?? '',
  request: scope.request ?? '',
})

/** A filled world, eyes to look at it with, and what tells whose a row is. */
export interface Isolation {
  readonly world: World
  readonly filled: FilledWorld
  readonly door: Awaited<ReturnType<typeof connectEyes>>
  /** Round pseudonyms of the world's registrations. */
  readonly pseudonyms: Readonly<Record<'own' | 'otherUnit' | 'otherMunicipality', string>>
  readonly scopes: Readonly<Record<Desk, Scope>>
  /** As administrator. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  tables(): Promise<readonly string[]>
  keys(table: string): Promise<readonly string[]>
  columns(table: string, role: string, right: 'select' | 'insert' | 'update'): Promise<readonly string[]>
  /** The place of a row, as the letters of `sees` tell it. */
  placeOf(table: string, row: Readonly<Record<string, unknown>>, staff?: string | null): string
  /** What must not be seen from there. */
  foreignTo(eye: Desk): readonly string[]
  close(): Promise<void>
}

export async function openIsolation(): Promise<Isolation> {
  const world = await createWorld()
  const filled = await fillWorld(world)
  const door = await connectEyes(world.database.address)
  const { sql } = world.database
  const rows = await sql('select unit, round_pseudonym from lyttepost.registration')
  const of = (unit: string) => String(rows.find((row) => row.unit === unit)!.round_pseudonym)
  const pseudonyms = {
    own: of(world.own.unit),
    otherUnit: of(world.otherUnit.unit),
    otherMunicipality: of(world.otherMunicipality.unit),
  }
  const named = async (text: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
    (await sql(text, values)).map(({ name }) => String(name))
  const rowCanaries = [world.otherUnit.canary, world.otherMunicipality.canary]
  return {
    world,
    filled,
    door,
    pseudonyms,
    scopes: scopesOf(world, pseudonyms.own),
    sql,
    tables: () =>
      named(`select relname as name from pg_class
        where relnamespace = 'lyttepost'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`),
    keys: (table) =>
      named(
        `select a.attname as name from pg_index i
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = $1::regclass and i.indisprimary order by a.attnum`,
        [`lyttepost.${table}`],
      ),
    columns: (table, role, right) =>
      named(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
         and has_column_privilege($2, attrelid, attnum, $3) order by attnum`,
        [`lyttepost.${table}`, role, right],
      ),
    placeOf: (table, row, staff) => placeOf(world, table, row, staff),
    foreignTo(eye) {
      // the house's tasks see the whole log, and the nation its coordinators: never a row
      if (eye === 'house' || eye === 'national') return rowCanaries
      // the municipality's own log and deletion list name its units' registrations by id
      if (eye === 'municipality') return [...rowCanaries, ...filled.otherMunicipality]
      return [...rowCanaries, ...filled.otherUnit, ...filled.otherMunicipality, otherStudysMark]
    },
    async close() {
      await door.close()
      await world.close()
    },
  }
}

/** What the server tells the database of somebody at each desk. */
function scopesOf({ staff, own }: World, pseudonym: string): Record<Desk, Scope> {
  const { municipality, unit } = own
  return {
    login: { desk: 'login', staff: staff.registrar },
    unit: { desk: 'unit', municipality, unit, staff: staff.registrar, role: 'registrar' },
    municipality: { desk: 'municipality', municipality, staff: staff.coordinator, role: 'coordinator' },
    national: { desk: 'national', staff: staff['national-analyst'], role: 'national-analyst' },
    territory: {
      desk: 'territory',
      staff: staff['regional-adviser'],
      role: 'regional-adviser',
      territories: ['11'],
    },
    person: { desk: 'person', role: 'registered-person', pseudonyms: [pseudonym, 'a'.repeat(43)] },
    survey: { desk: 'survey', staff: staff['survey-clerk'], role: 'survey-clerk' },
    respondent: { desk: 'respondent' },
    interview: { desk: 'interview', staff: staff.interviewer, role: 'interviewer' },
    house: { desk: 'house' },
    operator: { desk: 'operator', staff: staff.operator, role: 'operator' },
  }
}

function placeOf(
  world: World,
  table: string,
  row: Readonly<Record<string, unknown>>,
  staff?: string | null,
): string {
  if (table === 'idempotency') return row.staff === staff ? 'S' : 'N'
  const study = studyPlaceOf(table, row)
  if (study !== undefined) return study
  const territory = territoryOf(table, row)
  if (territory !== undefined) {
    return { NO: 'N', '11': 'C', '1101': 'M', '1103': 'm', '46': 'X' }[territory]!
  }
  if (table === 'training_answer' && staff !== undefined && row.staff === staff) return 'S'
  const unit = table === 'unit' ? row.id : row.unit
  const municipality = table === 'municipality' ? row.code : (row.municipality ?? surveyPlaceOf(row))
  if (municipality === world.otherMunicipality.municipality) return 'm'
  if (unit === world.own.unit) return 'U'
  if (unit === world.otherUnit.unit) return 'u'
  return municipality === world.own.municipality ? 'M' : 'N'
}

/** The parts of a release of the survey that there are rows of. */
const surveyTerritories: Readonly<Record<string, string>> = {
  country: 'NO',
  'region/west_stavanger': '11',
  'region/west_bergen': '46',
  'place/1101': '1101',
  'place/1103': '1103',
}

/** The territory that a row tells about, where it is not a municipality's by a column of that name alone. */
function territoryOf(table: string, row: Readonly<Record<string, unknown>>): string | undefined {
  if (table === 'safe_table') return String((row.territories as string[])[0])
  if (table === 'release' || table === 'saved_table') return String(row.territory)
  if (table === 'release_file') return String(row.name).split('-')[0]
  if (table === 'survey_release_part' || table === 'survey_release_file') {
    return surveyTerritories[String(row.scope)]
  }
  return undefined
}
