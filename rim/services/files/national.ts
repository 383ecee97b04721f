import type { LinearSolver, Policy, SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { textIn } from '#core/foundation'
import { type CountryRound, standardTables } from '#core/mapping'
import { type PlainTable, safeText } from '#rim/exports'
import { makeTable } from './tables.ts'

/** The nation's key figures: every standard table's percentages, the two groups beside each other. */
export function nationalKeyFigures(
  country: CountryRound,
  policy: Policy,
  language: 'nb' | 'nn',
  solver: LinearSolver,
): PlainTable {
  const print = (value: SafeValue | undefined, format: 'count' | 'percent0'): string =>
    value === undefined ? '' : safeText(value, format, language)
  const rows: string[][] = []
  let everyone: SafeFrequencyTable | undefined
  for (const { id, groups } of standardTables) {
    const table = makeTable({ country, table: id, by: 'group', policy, solver })
    if (table.kind !== 'frequency') continue
    if (id === 'category') everyone = table
    table.rows.forEach((row, r) => {
      const cells = ['substance', 'mental'].map((group) => {
        const at = table.columns.findIndex((column) => column.code === group)
        return groups.some((printed) => printed === group)
          ? print(table.cells[r]![at]?.percent, 'percent0')
          : '–'
      })
      if (cells.some((cell) => cell !== '–')) {
        rows.push([r === 0 ? textIn(table.title, language) : '', textIn(row.label, language), ...cells])
      }
    })
  }
  const bases = ['substance', 'mental'].map((group) =>
    print(everyone?.columns.find((column) => column.code === group)?.base, 'count'),
  )
  const words = {
    nb: {
      title: 'Nøkkeltall for landet',
      adults: 'Antall mottakere på 18 år og eldre',
      head: ['Rusproblemer', 'Kun psykiske problemer'],
    },
    nn: {
      title: 'Nøkkeltal for landet',
      adults: 'Talet på mottakarar på 18 år og eldre',
      head: ['Rusproblem', 'Berre psykiske problem'],
    },
  }[language]
  const provenance = everyone!.provenance
  return {
    title: `${words.title}, ${country.round}`,
    head: ['', '', ...words.head],
    rows: [[words.adults, '', ...bases], ...rows],
    notes: [
      textIn(provenance.source, language),
      ...provenance.excluded.map(
        ({ reason, count }) => `${textIn(reason, language)}: ${print(count, 'count')}`,
      ),
      `${policy.name} (${policy.ruleVersion})`,
    ],
  }
}
