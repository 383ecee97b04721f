import { roles } from '#core/access'
import type { LocalText } from '#core/foundation'
import { DataTable, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { unitTypeName } from '../unit-types.ts'
import type { LineFault, ReadLines, StaffLine, UnitLine } from './import-lines.ts'
import { unitWords } from './unit-words.ts'

const words = {
  caption: { nb: 'Linjene du har limt inn', nn: 'Linjene du har limt inn', en: 'The lines you have pasted' },
  line: { nb: 'Linje', nn: 'Linje', en: 'Line' },
  staff: { nb: 'Rolle og enhet', nn: 'Rolle og eining', en: 'Role and unit' },
  units: { nb: 'Type og kontakt', nn: 'Type og kontakt', en: 'Type and contact' },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  wrong: { nb: 'Må rettes', nn: 'Må rettast', en: 'To be corrected' },
  ready: { nb: 'Klar', nn: 'Klar', en: 'Ready' },
} satisfies Record<string, LocalText>

const faultWords: Readonly<Record<LineFault, LocalText>> = {
  columns: {
    nb: 'For mange deler: bruk semikolon bare mellom delene.',
    nn: 'For mange delar: bruk semikolon berre mellom delane.',
    en: 'Too many parts: use semicolons between the parts only.',
  },
  'no-name': { nb: 'Navnet mangler.', nn: 'Namnet manglar.', en: 'The name is missing.' },
  'too-long': { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' },
  'identity-number': {
    nb: 'Her står et fødselsnummer. Det skal ikke brukes. Ta det bort.',
    nn: 'Her står eit fødselsnummer. Det skal ikkje brukast. Ta det bort.',
    en: 'Here stands an identity number. It is not to be used. Take it away.',
  },
  'unknown-role': {
    nb: 'Ukjent rolle. Skriv registrator, enhetsleder eller koordinator.',
    nn: 'Ukjend rolle. Skriv registrator, einingsleiar eller koordinator.',
    en: 'Unknown role. Write registrar, unit leader or coordinator.',
  },
  'unknown-unit': {
    nb: 'Kommunen har ingen enhet med dette navnet.',
    nn: 'Kommunen har inga eining med dette namnet.',
    en: 'The municipality has no unit of this name.',
  },
  'no-unit': { nb: 'Enheten mangler.', nn: 'Eininga manglar.', en: 'The unit is missing.' },
  'unknown-type': {
    nb: 'Ukjent type. Skriv helse, NAV, barnevern eller fastlege.',
    nn: 'Ukjend type. Skriv helse, NAV, barnevern eller fastlege.',
    en: 'Unknown type. Write health, NAV, child welfare or general practitioner.',
  },
  twice: { nb: 'Står to ganger.', nn: 'Står to gonger.', en: 'Stands twice.' },
  exists: {
    nb: 'Kommunen har alt en enhet med dette navnet.',
    nn: 'Kommunen har alt ei eining med dette namnet.',
    en: 'The municipality has a unit of this name already.',
  },
}

interface PreviewRow {
  readonly line: number
  readonly name: string
  readonly what: string
  /** Null: ready. */
  readonly fault: string | null
}

/** What becomes of each line: what is made of it, or what is wrong with it. */
export function ImportPreview({
  what,
  read,
  refused,
}: {
  what: 'staff' | 'units'
  read: ReadLines<StaffLine> | ReadLines<UnitLine>
  /** What the server said no to, by line. */
  refused: ReadonlyMap<number, string>
}) {
  const say = useSay()
  const whatOf = (one: StaffLine | UnitLine): string =>
    'role' in one
      ? [say(roles[one.role].name), one.unit?.name].filter(Boolean).join(', ')
      : [say(unitTypeName(one.unitType)), one.contact].filter(Boolean).join(', ')
  const rows: readonly PreviewRow[] = [
    ...read.lines.map((one) => ({
      line: one.line,
      name: one.name,
      what: whatOf(one),
      fault: refused.get(one.line) ?? null,
    })),
    ...read.faults.map(({ line, text, fault }) => ({
      line,
      name: text,
      what: '',
      fault: say(faultWords[fault]),
    })),
  ].toSorted((one, other) => one.line - other.line)
  if (rows.length === 0) return null
  return (
    <DataTable
      caption={say(words.caption)}
      rows={rows}
      keyOf={({ line }) => String(line)}
      columns={[
        { key: 'line', head: say(words.line), numeric: true, cell: ({ line }) => line },
        { key: 'name', head: say(unitWords.name), names: true, cell: ({ name }) => name },
        { key: 'what', head: say(words[what]), cell: (row) => row.what },
        {
          key: 'state',
          head: say(words.state),
          cell: ({ fault }) => (
            <span className="lp-staff-state">
              <Tag colour={fault === null ? 'success' : 'warning'}>
                {say(fault === null ? words.ready : words.wrong)}
              </Tag>
              {fault}
            </span>
          ),
        },
      ]}
    />
  )
}
