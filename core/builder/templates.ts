import type { LocalText } from '#core/foundation'
import { comparisonsOf } from './places.ts'
import type { TablePlace, TableRequest } from './request.ts'

type TemplateTable = Pick<TableRequest, 'rows'> &
  Partial<Pick<TableRequest, 'columns' | 'filters' | 'measure'>>

/** A ready-made set of tables that one can start from. */
export interface TableTemplate {
  readonly code: string
  readonly title: LocalText
  readonly about: LocalText
  readonly tables: readonly TemplateTable[]
}

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })
const withoutActivity = [{ variable: 'meaningful_activity', choices: ['red'] }]

/** The templates: four subjects, and a sheet with the most important figures of a place. */
export const tableTemplates: readonly TableTemplate[] = [
  {
    code: 'children',
    title: text('Barns omsorgssituasjon', 'Omsorgssituasjonen til barn', 'Care of children'),
    about: text(
      'Hvor mange som har egne barn under 18 år, omsorg og samvær, og kontakt med andres barn.',
      'Kor mange som har eigne barn under 18 år, omsorg og samvær, og kontakt med barna til andre.',
      'How many have own children under 18, care and contact, and contact with the children of others.',
    ),
    tables: [
      { rows: 'own_children', columns: 'category' },
      { rows: 'children_contact', columns: 'sex' },
      { rows: 'others_children' },
    ],
  },
  {
    code: 'housing',
    title: text('Bolig', 'Bustad', 'Housing'),
    about: text(
      'Bosituasjon etter kategori og alder, og hvem mottakerne bor sammen med.',
      'Busituasjon etter kategori og alder, og kven mottakarane bur saman med.',
      'Housing by category and age, and whom recipients live with.',
    ),
    tables: [
      { rows: 'housing', columns: 'category' },
      { rows: 'housing', columns: 'age_band' },
      { rows: 'lives_with' },
    ],
  },
  {
    code: 'plans',
    title: text('Planer', 'Planar', 'Plans'),
    about: text(
      'Individuell plan, andre planer og ansvarsgruppe, og pakkeforløp.',
      'Individuell plan, andre planar og ansvarsgruppe, og pakkeforløp.',
      'Individual plan, other plans and responsible group, and care pathway.',
    ),
    tables: [{ rows: 'plans', columns: 'category' }, { rows: 'plans' }, { rows: 'care_pathway' }],
  },
  {
    code: 'no_activity',
    title: text('Mottakere uten aktivitet', 'Mottakarar utan aktivitet', 'Recipients without activity'),
    about: text(
      'De som har rødt på meningsfull aktivitet: alder, livsopphold, levekår og tjenester.',
      'Dei som har raudt på meiningsfull aktivitet: alder, livsopphald, levekår og tenester.',
      'Those with red for meaningful activity: age, livelihood, living conditions and services.',
    ),
    tables: [
      { rows: 'meaningful_activity', columns: 'category' },
      { rows: 'age_band', filters: withoutActivity },
      { rows: 'livelihood', filters: withoutActivity },
      { rows: 'services_any', filters: withoutActivity },
    ],
  },
  {
    code: 'fact_sheet',
    title: text('Faktaark', 'Faktaark', 'Fact sheet'),
    about: text(
      'De viktigste tallene på to sider.',
      'Dei viktigaste tala på to sider.',
      'The most important figures on two pages.',
    ),
    tables: [
      { rows: 'category' },
      { rows: 'age_band' },
      { rows: 'index_level' },
      { rows: 'housing' },
      { rows: 'meaningful_activity' },
      { rows: 'plans' },
    ],
  },
]

/** A template by code, or undefined. */
export const tableTemplate = (code: string): TableTemplate | undefined =>
  tableTemplates.find((template) => template.code === code)

/** A template's tables for a place. Those without columns stand beside the country, where the place is not the country. */
export function templateRequests(
  { tables }: TableTemplate,
  { round, place, group = 'all' }: { round: string; place: TablePlace; group?: TableRequest['group'] },
): TableRequest[] {
  return tables.map(({ rows, columns = null, filters = [], measure = 'percent_of_column' }) => ({
    version: 1,
    round,
    place,
    group,
    rows,
    columns,
    filters,
    measure,
    compare: columns === null && comparisonsOf[place.kind].includes('country') ? ['country'] : [],
  }))
}
