import type { CellKeyRules } from '#core/disclosure'
import { type Language, type LocalText, lowerFirst, sayIn, textIn, upperFirst } from '#core/foundation'
import type { ReadFilter } from './people.ts'
import type { TableGroup, TableMeasure } from './request.ts'
import type { ReadVariable } from './variables.ts'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

export const builderWords = {
  all: text('Alle', 'Alle', 'All'),
  by: text('{rows} etter {columns}', '{rows} etter {columns}', '{rows} by {columns}'),
  or: text('eller', 'eller', 'or'),
  synthetic: text(
    'Lyttepost, syntetisk opplæringsland',
    'Lyttepost, syntetisk opplæringsland',
    'Lyttepost, synthetic training country',
  ),
  source: text('BrukerPlan', 'BrukerPlan', 'BrukerPlan'),
  excluded: text(
    'Hva som er holdt utenfor, står i rapporten.',
    'Kva som er halde utanfor, står i rapporten.',
    'What is left out is told in the report.',
  ),
  several: text(
    'En mottaker kan ha flere av svarene i {place}; de kan bli over 100 prosent til sammen.',
    'Ein mottakar kan ha fleire av svara i {place}; dei kan bli over 100 prosent til saman.',
    'A recipient can have several of the answers in the {place}; they can add up to more than 100 per cent.',
  ),
  inRows: text('radene', 'radene', 'rows'),
  inColumns: text('kolonnene', 'kolonnane', 'columns'),
  ofRow: text(
    'Prosentene er av alle i raden på samme sted, ikke av kolonnen.',
    'Prosentane er av alle i rada på same stad, ikkje av kolonnen.',
    'Percentages are of all in the row in the same place, not of the column.',
  ),
  ofAsked: text(
    'Prosentene er av dem som spørsmålet gjelder.',
    'Prosentane er av dei som spørsmålet gjeld.',
    'Percentages are of those whom the question concerns.',
  ),
  mean: text(
    'Gjennomsnittene er endret tilfeldig slik at ingen enkelt mottaker kan merkes i dem. Standardavvik vises ikke.',
    'Gjennomsnitta er endra tilfeldig slik at ingen einskild mottakar kan merkast i dei. Standardavvik blir ikkje viste.',
    'Means are changed at random so that no single recipient can be noticed in them. Standard deviations are withheld.',
  ),
  servicesHeld: text(
    'Flere enn {most} tjenester til én mottaker teller som {most}.',
    'Fleire enn {most} tenester til éin mottakar tel som {most}.',
    'More than {most} services to one recipient count as {most}.',
  ),
  noiseShort: text(
    'Tallene er endret litt tilfeldig for å beskytte personene.',
    'Tala er endra litt tilfeldig for å verne personane.',
    'Figures are changed slightly at random to protect people.',
  ),
  closed: text(
    'Kolonner der alt er skjult, har for få mottakere i utvalget.',
    'Kolonnar der alt er skjult, har for få mottakarar i utvalet.',
    'Columns in which everything is withheld have too few recipients in the selection.',
  ),
  missing: text(
    'Kommuner som får tallene sine laget på nytt akkurat nå, er ikke med: {count}.',
    'Kommunar som får tala sine laga på nytt akkurat no, er ikkje med: {count}.',
    'Municipalities whose figures are being made anew just now are left out: {count}.',
  ),
  breakBefore: text(
    'Brudd i tidsserien: Tallene før {year} kan ikke sammenlignes med de senere.',
    'Brot i tidsserien: Tala før {year} kan ikkje samanliknast med dei seinare.',
    'Break in the series: figures before {year} cannot be compared with later ones.',
  ),
} as const satisfies Record<string, LocalText>

const groups: Readonly<Record<TableGroup, LocalText>> = {
  all: text('voksne mottakere', 'vaksne mottakarar', 'adult recipients'),
  substance: text(
    'voksne mottakere med rusproblemer',
    'vaksne mottakarar med rusproblem',
    'adult recipients with substance problems',
  ),
  mental: text(
    'voksne mottakere med kun psykiske problemer',
    'vaksne mottakarar med berre psykiske problem',
    'adult recipients with mental health problems only',
  ),
}

const measureTexts: Readonly<Record<TableMeasure, LocalText | null>> = {
  count: null,
  percent_of_column: null,
  percent_of_row: null,
  mean_index: text(
    'Gjennomsnittlig levekårsindeks etter {rows}',
    'Gjennomsnittleg levekårsindeks etter {rows}',
    'Mean living-conditions index by {rows}',
  ),
  mean_services: text(
    'Gjennomsnittlig antall tjenester etter {rows}',
    'Gjennomsnittleg tal på tenester etter {rows}',
    'Mean number of services by {rows}',
  ),
}

/** What a request asks for, read. */
export interface DescribedTable {
  readonly rows: ReadVariable
  readonly columns: ReadVariable | null
  readonly filters: readonly ReadFilter[]
  readonly group: TableGroup
  readonly measure: TableMeasure
  readonly place: LocalText
  readonly year: string
}

const inEach = (of: (language: Language) => string): LocalText => ({
  nb: of('nb'),
  nn: of('nn'),
  en: of('en'),
})

/**
 * A request as a line of words: what by what, which people, where and when.
 *
 * @example "Bosituasjon etter kategori, kvinne, 18–23 år eller 24–29 år, voksne mottakere, Rogaland, 2020"
 */
export function describedTable(table: DescribedTable): LocalText {
  return inEach((language) => {
    const say = sayIn(language)
    const label = (variable: ReadVariable): string => textIn(variable.label, language)
    const mean = measureTexts[table.measure]
    const rows = mean ? say(mean, { rows: inText(label(table.rows)) }) : label(table.rows)
    const what = table.columns
      ? mean
        ? `${rows} ${language === 'en' ? 'and' : 'og'} ${inText(label(table.columns))}`
        : say(builderWords.by, { rows, columns: inText(label(table.columns)) })
      : rows
    const filters = table.filters.map((filter) => filterText(filter, language))
    return [what, ...filters, say(groups[table.group]), say(table.place), table.year].join(', ')
  })
}

/** The population alone: who, after filters, and where. */
export const describedPeople = (table: DescribedTable): LocalText =>
  inEach((language) =>
    [
      upperFirst(textIn(groups[table.group], language)),
      ...table.filters.map((filter) => filterText(filter, language)),
      textIn(table.place, language),
    ].join(', '),
  )

function filterText({ variable, passes }: ReadFilter, language: Language): string {
  const say = sayIn(language)
  const labels = passes.map((at) => inText(textIn(variable.choices[at]!.label, language)))
  const choices = labels.join(` ${say(builderWords.or)} `)
  // what needs no variable's name to be understood
  const spoken = ['sex', 'age_band', 'category', 'group'].includes(variable.code)
  return spoken ? choices : `${inText(textIn(variable.label, language))}: ${choices}`
}

/** A label inside a sentence; abbreviations such as NAV and ROP keep their capitals. */
const inText = (label: string): string => (/^\p{Lu}{2}/u.test(label) ? label : lowerFirst(label))

/** The rules, in one sentence for those who put tables together. */
export const rulesText = (rules: CellKeyRules): LocalText => ({
  nb: `En tabell trenger omtrent ${rules.minimumPeople} mottakere, et filter må holde omtrent ${rules.minimumLeftOut} utenfor, og høyst ${rules.mostVariables} variabler kan krysses.`,
  nn: `Ein tabell treng om lag ${rules.minimumPeople} mottakarar, eit filter må halde om lag ${rules.minimumLeftOut} utanfor, og høgst ${rules.mostVariables} variablar kan kryssast.`,
  en: `A table needs about ${rules.minimumPeople} recipients, a filter must leave out about ${rules.minimumLeftOut}, and at most ${rules.mostVariables} variables can be crossed.`,
})
