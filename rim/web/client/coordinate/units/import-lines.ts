import { holdsIdentityNumber } from '#core/identity'

/** Why a line cannot be taken in. */
export type LineFault =
  | 'columns'
  | 'no-name'
  | 'too-long'
  | 'identity-number'
  | 'unknown-role'
  | 'unknown-unit'
  | 'no-unit'
  | 'unknown-type'
  | 'twice'
  | 'exists'

export interface StaffLine {
  /** Number of the line in what was pasted, from 1. */
  readonly line: number
  readonly name: string
  readonly role: 'registrar' | 'unit-leader' | 'coordinator'
  /** Id and name; null for a coordinator. */
  readonly unit: { readonly id: string; readonly name: string } | null
}
export interface UnitLine {
  readonly line: number
  readonly name: string
  readonly unitType: string
  readonly contact: string
}
interface FaultyLine {
  readonly line: number
  readonly text: string
  readonly fault: LineFault
}
export interface ReadLines<L> {
  readonly lines: readonly L[]
  readonly faults: readonly FaultyLine[]
}

/** As people write them; the first of each is how it is shown in the example. */
const roleWords: Readonly<Record<string, StaffLine['role']>> = {
  registrator: 'registrar',
  registrar: 'registrar',
  enhetsleder: 'unit-leader',
  einingsleiar: 'unit-leader',
  leder: 'unit-leader',
  leiar: 'unit-leader',
  'unit leader': 'unit-leader',
  koordinator: 'coordinator',
  coordinator: 'coordinator',
}
const typeWords: Readonly<Record<string, string>> = {
  helse: 'health',
  'helse- og omsorgstjenester': 'health',
  'helse- og omsorgstenester': 'health',
  health: 'health',
  nav: 'nav',
  barnevern: 'child-welfare',
  'child welfare': 'child-welfare',
  fastlege: 'general-practitioner',
  'general practitioner': 'general-practitioner',
}

const longest = { name: 200, contact: 500 }
const plain = (text: string): string => text.trim().toLocaleLowerCase('nb')

/** Cells of each line that has any, by semicolon or tab; a line of headings on top is left out. */
function cellsOf(
  pasted: string,
): { readonly line: number; readonly text: string; readonly cells: string[] }[] {
  return pasted
    .split(/\r\n|\r|\n/)
    .map((text, at) => ({
      line: at + 1,
      text: text.trim(),
      cells: text.split(/[;\t]/).map((cell) => cell.trim()),
    }))
    .filter(
      ({ text, cells }, at) =>
        text !== '' && !(at === 0 && ['navn', 'namn', 'name'].includes(plain(cells[0] ?? ''))),
    )
}

/** Reads each line by itself: what is wrong with one does not stop the others. */
function readLines<L extends { readonly line: number }>(
  pasted: string,
  columns: number,
  read: (cells: readonly string[], line: number) => L | LineFault,
  same: (line: L) => string,
): ReadLines<L> {
  const lines: L[] = []
  const faults: FaultyLine[] = []
  const seen = new Set<string>()
  for (const { line, text, cells } of cellsOf(pasted)) {
    const made = faultOf(cells, columns) ?? read(cells, line)
    const found = typeof made !== 'string' && seen.has(same(made)) ? 'twice' : made
    if (typeof found === 'string') faults.push({ line, text, fault: found })
    else {
      seen.add(same(found))
      lines.push(found)
    }
  }
  return { lines, faults }
}

function faultOf(cells: readonly string[], columns: number): LineFault | undefined {
  const [name = ''] = cells
  if (cells.length > columns) return 'columns'
  if (name === '') return 'no-name'
  if (name.length > longest.name || cells.some((cell) => cell.length > longest.contact)) return 'too-long'
  return cells.some((cell) => holdsIdentityNumber(cell)) ? 'identity-number' : undefined
}

/** Reads «navn; rolle; enhet», one line for each who is to have access. */
export function readStaff(
  pasted: string,
  units: readonly { readonly id: string; readonly name: string }[],
): ReadLines<StaffLine> {
  const byName = new Map(units.map(({ id, name }) => [plain(name), { id, name }]))
  return readLines<StaffLine>(
    pasted,
    3,
    ([name = '', wanted = '', place = ''], line) => {
      const role = roleWords[plain(wanted)]
      if (role === undefined) return 'unknown-role'
      if (role === 'coordinator') return { line, name, role, unit: null }
      if (place === '') return 'no-unit'
      const unit = byName.get(plain(place))
      return unit ? { line, name, role, unit } : 'unknown-unit'
    },
    ({ name, role, unit }) => JSON.stringify([plain(name), role, unit?.id]),
  )
}

/** Reads «navn; type; kontakt», one line for each unit. */
export function readUnits(pasted: string, units: readonly { readonly name: string }[]): ReadLines<UnitLine> {
  const there = new Set(units.map(({ name }) => plain(name)))
  return readLines<UnitLine>(
    pasted,
    3,
    ([name = '', type = '', contact = ''], line) => {
      const unitType = typeWords[plain(type)]
      if (there.has(plain(name))) return 'exists'
      return unitType === undefined ? 'unknown-type' : { line, name, unitType, contact }
    },
    ({ name }) => plain(name),
  )
}
