import type { SafeFrequencyTable } from '#core/disclosure'
import { fillText, formatNumber, type LocalText, textIn } from '#core/foundation'
import { lifeAreas, lifeAreaTitles, standardTable } from '#core/mapping'
import { groupNames } from './layout.ts'
import { baseText } from './show.ts'
import type { GroupTables } from './sources.ts'

/**
 * The sentences of a chapter, as functions of the same safe cells as its tables. A sentence whose numbers may not be
 * shown is left out; it is never softened into words that hint at them.
 */
export function chapterSentences(chapter: string, group: GroupTables, language: 'nb' | 'nn'): string[] {
  const writer = writers[chapter]
  return writer ? writer(group, language).filter((sentence): sentence is string => sentence !== null) : []
}

type Writer = (group: GroupTables, language: 'nb' | 'nn') => (string | null)[]

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const say = (template: LocalText, values: Record<string, string>, language: 'nb' | 'nn'): string =>
  fillText(textIn(template, language), values)

/** The percentage of one or several choices together, unrounded, or null where any of them may not be shown. */
function share(
  table: SafeFrequencyTable | undefined,
  rows: readonly string[],
  column: string,
): number | null {
  const c = table?.columns.findIndex((candidate) => candidate.code === column) ?? -1
  if (!table || c < 0) return null
  let sum = 0
  for (const code of rows) {
    const cell = table.cells[table.rows.findIndex((row) => row.code === code)]?.[c]
    if (!cell || 'symbol' in cell.percent) return null
    sum += cell.percent.value
  }
  return sum
}

const percent = (value: number, language: 'nb' | 'nn'): string =>
  formatNumber(value, 'percent0', language).replace('%', 'prosent')

/** "{own} ..., mot {country} i landet", with the country left out where it has no number. */
function against(
  group: GroupTables,
  table: string,
  rows: readonly string[],
  what: LocalText,
  language: 'nb' | 'nn',
): string | null {
  const source = group.frequencies.get(table)
  const own = share(source, rows, 'own')
  if (own === null) return null
  const country = share(source, rows, 'country')
  const people = textIn(groupNames[group.group].thePeople, language)
  const first = say(what, { own: percent(own, language), people }, language)
  if (country === null) return `${first}.`
  const { year } = group.columns.find(({ role }) => role === 'country')!
  return say(
    // numbers of another year than the place's own must not be taken for this one's
    group.dated && year !== group.place.mapped
      ? text(
          '{first}, mot {country} blant mottakerne i landet i {year}.',
          '{first}, mot {country} blant mottakarane i landet i {year}.',
        )
      : text(
          '{first}, mot {country} blant mottakerne i landet.',
          '{first}, mot {country} blant mottakarane i landet.',
        ),
    { first, country: percent(country, language), year },
    language,
  )
}

const writers: Record<string, Writer> = {
  scope: (group, language) => {
    const table = group.frequencies.get('category')
    const own = table?.columns[0]
    if (!own || 'symbol' in own.base) return [null]
    const { place, columns } = group
    const people = textIn(groupNames[group.group].people, language)
    const count = formatNumber(own.base.value, 'count', language)
    const earlier = table.columns.find((column) => column.code === 'earlier')
    const before = columns.find(({ role }) => role === 'earlier')
    const said = say(
      place.kind === 'county'
        ? text(
            'Kommunene i {name} kartla {count} voksne {people} i {year}',
            'Kommunane i {name} kartla {count} vaksne {people} i {year}',
          )
        : text(
            '{name} kartla {count} voksne {people} i {year}',
            '{name} kartla {count} vaksne {people} i {year}',
          ),
      { name: place.name, count, people, year: place.mapped },
      language,
    )
    if (!earlier || !before || 'symbol' in earlier.base) return [`${said}.`]
    const then = baseText(earlier.base, language).replace('n = ', '')
    return [
      `${said}, ${say(text('mot {then} i {year}.', 'mot {then} i {year}.'), { then, year: before.year }, language)}`,
    ]
  },
  life_areas: (group, language) => [
    against(
      group,
      'index_level',
      ['red', 'blue_light'],
      text(
        '{own} av {people} har levekårsindeks på nivå rød eller blålys',
        '{own} av {people} har levekårsindeks på nivå raud eller blålys',
      ),
      language,
    ),
    against(
      group,
      'index_level',
      ['green'],
      text('{own} har grønt på alle åtte områder', '{own} har grønt på alle åtte område'),
      language,
    ),
    mostRed(group, language),
  ],
  activity: (group, language) => [
    against(
      group,
      'activity',
      ['none'],
      text('{own} av {people} har ingen aktiviteter', '{own} av {people} har ingen aktivitetar'),
      language,
    ),
    against(
      group,
      'livelihood',
      ['ordinary_work'],
      text('{own} er i ordinært arbeid', '{own} er i ordinært arbeid'),
      language,
    ),
  ],
  background: (group, language) => [
    against(
      group,
      'lives_with',
      ['alone'],
      text('{own} av {people} bor alene', '{own} av {people} bur åleine'),
      language,
    ),
    against(group, 'sex', ['female'], text('{own} er kvinner', '{own} er kvinner'), language),
  ],
  health: (group, language) => [
    against(
      group,
      'suicide_risk',
      ['suicide_risk'],
      text(
        '{own} av {people} er vurdert til å være i fare for selvmord',
        '{own} av {people} er vurderte til å vere i fare for sjølvmord',
      ),
      language,
    ),
    against(
      group,
      'violence',
      ['victim', 'both'],
      text('{own} er utsatt for vold eller trusler', '{own} er utsette for vald eller truslar'),
      language,
    ),
  ],
  substances: (group, language) => [
    against(
      group,
      'substances_used',
      ['alcohol'],
      text('{own} av {people} bruker alkohol', '{own} av {people} bruker alkohol'),
      language,
    ),
    against(
      group,
      'overdose',
      ['risk', 'both'],
      text('{own} er i fare for overdose', '{own} er i fare for overdose'),
      language,
    ),
    against(
      group,
      'injecting',
      ['injecting'],
      text('{own} injiserer rusmidler', '{own} injiserer rusmiddel'),
      language,
    ),
  ],
  children: (group, language) => [
    against(
      group,
      'own_children',
      ['own_children'],
      text('{own} av {people} har egne barn under 18 år', '{own} av {people} har eigne barn under 18 år'),
      language,
    ),
  ],
  plans: (group, language) => [
    against(
      group,
      'plans',
      ['none'],
      text(
        '{own} av {people} har verken plan, ansvarsgruppe eller nettverksgruppe',
        '{own} av {people} har korkje plan, ansvarsgruppe eller nettverksgruppe',
      ),
      language,
    ),
    against(
      group,
      'plans',
      ['individual_plan'],
      text('{own} har individuell plan', '{own} har individuell plan'),
      language,
    ),
  ],
  services: (group, language) => [
    against(
      group,
      'services_any',
      ['nav'],
      text(
        '{own} av {people} har fått NAV-tjenester de siste 12 månedene',
        '{own} av {people} har fått NAV-tenester dei siste 12 månadene',
      ),
      language,
    ),
    against(
      group,
      'services_any',
      ['specialist'],
      text(
        '{own} har fått tjenester fra spesialisthelsetjenesten',
        '{own} har fått tenester frå spesialisthelsetenesta',
      ),
      language,
    ),
  ],
}

/** The area with the largest red share; said only where every share may be shown, since it ranks them. */
function mostRed(group: GroupTables, language: 'nb' | 'nn'): string | null {
  // of numbers that were delivered as tables, areas may be lacking
  const shares = lifeAreas
    .filter((area) => standardTable(area)!.groups.includes(group.group))
    .map((area) => ({ area, red: share(group.frequencies.get(area), ['red'], 'own') }))
  if (shares.some(({ red }) => red === null)) return null
  const top = shares.reduce((best, candidate) => (candidate.red! > best.red! ? candidate : best))
  const area = textIn(lifeAreaTitles[top.area], language).toLowerCase()
  return say(
    text('Flest har rødt på {area}: {share}.', 'Flest har raudt på {area}: {share}.'),
    { area, share: percent(top.red!, language) },
    language,
  )
}
