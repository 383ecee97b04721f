import type { SafeValue } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import type { GroupTables } from '../sources.ts'

/** A row of the barometer: a share of the people of a group. */
interface ProfileIndicator {
  readonly table: string
  readonly row: string
  readonly label: LocalText
  /** Which way the municipality would want it; null: neither. */
  readonly wanted: 'more' | 'fewer' | null
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const green = (table: string, nb: string, nn: string): ProfileIndicator => ({
  ...{ table, row: 'green', label: text(`Grønt: ${nb}`, `Grønt: ${nn}`), wanted: 'more' },
})

/** The life areas and what else a profile tells of, in the order that they are read. */
const profileIndicators: readonly ProfileIndicator[] = [
  green('housing', 'bosituasjon', 'busituasjon'),
  green('meaningful_activity', 'meningsfull aktivitet', 'meiningsfull aktivitet'),
  green('finances', 'økonomi', 'økonomi'),
  green('physical_health', 'fysisk helse', 'fysisk helse'),
  green('mental_health', 'psykisk helse', 'psykisk helse'),
  green('substance_use', 'rusmiddelbruk', 'rusmiddelbruk'),
  green('social_functioning', 'sosial fungering', 'sosial fungering'),
  green('network', 'nettverk', 'nettverk'),
  { table: 'activity', row: 'work', label: text('I arbeid', 'I arbeid'), wanted: 'more' },
  {
    table: 'plans',
    row: 'individual_plan',
    label: text('Individuell plan', 'Individuell plan'),
    wanted: 'more',
  },
  { table: 'plans', row: 'crisis_plan', label: text('Kriseplan', 'Kriseplan'), wanted: null },
  { table: 'services_any', row: 'nav', label: text('NAV-tjenester', 'NAV-tenester'), wanted: null },
  {
    ...{ table: 'services_any', row: 'municipal', wanted: null },
    label: text('Kommunale tjenester', 'Kommunale tenester'),
  },
  {
    ...{ table: 'services_any', row: 'specialist', wanted: null },
    label: text('Spesialisthelsetjenester', 'Spesialisthelsetenester'),
  },
  {
    table: 'own_children',
    row: 'own_children',
    label: text('Har egne barn under 18 år', 'Har eigne barn under 18 år'),
    wanted: null,
  },
  {
    table: 'suicide_risk',
    row: 'suicide_risk',
    label: text('Fare for selvmord', 'Fare for sjølvmord'),
    wanted: 'fewer',
  },
]

/** An indicator with its share in each of a group's columns. */
export interface ProfileRow extends ProfileIndicator {
  /** Per cent, in the order of the group's columns; a symbol where it is withheld or not asked. */
  readonly shares: readonly SafeValue[]
}

/** The indicators that a group has, from its safe tables. */
export function profileRows(group: GroupTables): readonly ProfileRow[] {
  return profileIndicators.flatMap((indicator): ProfileRow[] => {
    const table = group.frequencies.get(indicator.table)
    const row = table?.rows.findIndex(({ code }) => code === indicator.row) ?? -1
    if (!table || row < 0) return []
    const shares = group.columns.map(({ code }): SafeValue => {
      const column = table.columns.findIndex((one) => one.code === code)
      return table.cells[row]![column]?.percent ?? { symbol: '.' }
    })
    return [{ ...indicator, shares }]
  })
}
