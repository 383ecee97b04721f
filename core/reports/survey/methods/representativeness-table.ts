import { type LocalText, sayIn, textIn } from '#core/foundation'
import type { ShownRow, TableNode } from '../../model.ts'
import { emptyCell, headingRow, shownCell } from '../../show.ts'
import { notesOf, surveyWords } from '../parts/index.ts'
import type { Representativeness, RepresentativenessRow, Standing } from './representativeness.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const words = {
  title: text(
    'Hvem som har svart, ved siden av kartleggingen',
    'Kven som har svart, ved sida av kartlegginga',
  ),
  titleAlone: text('Hvem som har svart', 'Kven som har svart'),
  mapping: text('Kartleggingen {round}', 'Kartlegginga {round}'),
  against: text('Målingen mot kartleggingen', 'Målinga mot kartlegginga'),
  unit: text('Prosent; gjennomsnittsalder i år', 'Prosent; gjennomsnittsalder i år'),
  criteria: text(
    'Kartleggingen gjelder personer der rusmidler går alvorlig ut over den daglige fungeringen eller forholdet til andre, og tjenestene fyller den ut. Målingen har ingen slik grense, og brukerne svarer selv. Personer med tyngre rusproblemer kan derfor være bedre representert i kartleggingen.',
    'Kartlegginga gjeld personar der rusmiddel går alvorleg ut over den daglege fungeringa eller forholdet til andre, og tenestene fyller ho ut. Målinga har inga slik grense, og brukarane svarer sjølve. Personar med tyngre rusproblem kan difor vere betre representerte i kartlegginga.',
  ),
  harmonised: text(
    '«Vet ikke» er tatt ut før prosentene er regnet. Grunnskolenivå omfatter også ingen fullført utdanning. Som bostedsløse regnes de som er uten fast bolig, bor på hospits eller bor tilfeldig hos andre. Kjønn er regnet av menn og kvinner.',
    '«Veit ikkje» er teke ut før prosentane er rekna. Grunnskulenivå omfattar òg inga fullført utdanning. Som bustadlause er rekna dei som er utan fast bustad, bur på hospits eller bur tilfeldig hos andre. Kjønn er rekna av menn og kvinner.',
  ),
  absent: text('.. : ikke spurt om, eller ikke kjent', '.. : ikkje spurt om, eller ikkje kjent'),
  standing: text(
    '«Ingen sikker forskjell»: kartleggingens tall ligger innenfor feilmarginen til målingens.',
    '«Ingen sikker skilnad»: talet frå kartlegginga ligg innanfor feilmarginen til målinga.',
  ),
}

const standings: Readonly<Record<Standing, LocalText>> = {
  higher: text('Høyere', 'Høgare'),
  lower: text('Lavere', 'Lågare'),
  none: text('Ingen sikker forskjell', 'Ingen sikker skilnad'),
}

/** The table of who answered, with a column that says how the wave stands to the mapping. Lines that no wave has are left out. */
export function representativenessTable(
  { years, choice, rows, source }: Representativeness,
  language: 'nb' | 'nn',
): TableNode {
  const say = sayIn(language)
  const present = rows.filter(hasNumbers)
  const width = years.length + (choice ? 2 : 0)
  const shown = present.flatMap((row, at): ShownRow[] => {
    const first = present[at - 1]?.heading.nb !== row.heading.nb
    const own = rowOf(row, choice !== null, language)
    return first ? [headingRow(textIn(row.heading, language), width), own] : [own]
  })
  const mapped = choice ? [say(words.mapping, { round: choice.round }), say(words.against)] : []
  const notes = choice
    ? [textIn(choice.reason, language), say(words.criteria), say(words.harmonised), say(words.standing)]
    : [say(words.harmonised)]
  return {
    type: 'table',
    id: 'representativeness',
    table: {
      id: 'representativeness',
      caption: `${say(choice ? words.title : words.titleAlone)}. ${say(words.unit)}`,
      corner: say(surveyWords.group),
      columnGroups: [],
      columns: [...years.map(String), ...mapped].map((label) => ({ label, base: null })),
      rows: shown,
      notes: notesOf(source, withheldOnly(shown), [...notes, ...absentNote(shown, language)], language),
    },
  }
}

/** The rows with nothing but symbols for what is withheld: words in a cell are no symbols. */
const withheldOnly = (rows: readonly ShownRow[]): readonly ShownRow[] =>
  rows.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => text === ':') }))

const absentNote = (rows: readonly ShownRow[], language: 'nb' | 'nn'): readonly string[] =>
  rows.some(({ cells }) => cells.some((cell) => cell.text === '..')) ? [sayIn(language)(words.absent)] : []

const hasNumbers = ({ waves }: RepresentativenessRow): boolean =>
  waves.some((value) => 'value' in value || value.symbol === ':')

function rowOf(row: RepresentativenessRow, mapped: boolean, language: 'nb' | 'nn'): ShownRow {
  const format = row.unit === 'years' ? 'decimal0' : 'percent0'
  const standing = row.standing && textIn(standings[row.standing], language)
  return {
    label: textIn(row.label, language),
    role: 'normal',
    cells: [
      ...row.waves.map((value) => shownCell(value, format, language)),
      ...(mapped
        ? [
            shownCell(row.mapping, format, language),
            standing ? { text: standing, value: null, format: 'count' as const } : emptyCell,
          ]
        : []),
    ],
  }
}
