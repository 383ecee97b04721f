import type { FrequencySpec } from '#core/dataset'
import type { LocalText } from '#core/foundation'
import { categories, type MainGroup } from './category.ts'
import { servicesAnyChoices } from './derived-labels.ts'
import { lifeAreas } from './index-settings.ts'

/** A frequency table that every municipality's report has, and that `lyttepost table` can make for any group. */
export interface StandardTable extends FrequencySpec {
  /** The groups that it is printed for. */
  readonly groups: readonly MainGroup[]
  readonly chapter: Chapter
  /** The row of an earlier table that decides who is asked: those in it, or those not in it. */
  readonly routedBy?: { readonly table: string; readonly row: string; readonly whether: 'in' | 'not-in' }
  /** The row of an earlier table, or of this one, that everybody in these rows of this table stands in; absent: in all rows. */
  readonly within?: { readonly table: string; readonly row: string; readonly rows?: readonly string[] }
  /** Explains the question or the base; printed under the table. */
  readonly note?: LocalText
}

export type Chapter =
  | 'scope'
  | 'background'
  | 'life_areas'
  | 'activity'
  | 'health'
  | 'substances'
  | 'children'
  | 'plans'
  | 'services'
  | 'needs'

const both: readonly MainGroup[] = ['substance', 'mental']
const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const unknown = text('Vet ikke', 'Veit ikkje')

const table = (
  chapter: Chapter,
  id: string,
  title: LocalText,
  more: Partial<StandardTable> = {},
): StandardTable => ({ id, title, chapter, column: id, base: 'population', groups: both, ...more })

/** One row, named by its table so that several such tables can be joined. */
const yesRow = (code: string, nb: string, nn: string): Pick<StandardTable, 'rows'> => ({
  rows: [{ code, label: text(nb, nn), choices: ['yes'] }],
})

/** Everybody with a service of a family stands under the family in "at least one service". */
const within = (family: string): Pick<StandardTable, 'within'> => ({
  within: { table: 'services_any', row: family },
})

const areaTitles: Record<(typeof lifeAreas)[number], LocalText> = {
  housing: text('Bosituasjon', 'Busituasjon'),
  meaningful_activity: text('Meningsfull aktivitet', 'Meiningsfull aktivitet'),
  finances: text('Økonomi', 'Økonomi'),
  physical_health: text('Fysisk helse', 'Fysisk helse'),
  mental_health: text('Psykisk helse', 'Psykisk helse'),
  substance_use: text('Rusmiddelbruk', 'Rusmiddelbruk'),
  social_functioning: text('Sosial fungering', 'Sosial fungering'),
  network: text('Nettverk', 'Nettverk'),
}

/** Names of the eight life areas as the reports print them. */
export const lifeAreaTitles: Readonly<Record<(typeof lifeAreas)[number], LocalText>> = areaTitles

/** Every standard table, in the order of the report. */
export const standardTables: readonly StandardTable[] = [
  table('scope', 'category', text('Kategori', 'Kategori'), {}),
  table('background', 'sex', text('Kjønn', 'Kjønn')),
  table('background', 'age_band', text('Alder', 'Alder'), {
    rows: [
      ['18-23', '18–23 år'],
      ['24-29', '24–29 år'],
      ['30-39', '30–39 år'],
      ['40-49', '40–49 år'],
      ['50-59', '50–59 år'],
      ['60-69', '60–69 år'],
      ['70+', '70 år og eldre'],
    ].map(([code, label]) => ({ code: code!, label: text(label!, label!), choices: [code!] })),
  }),
  table('background', 'education', text('Høyeste fullførte utdanning', 'Høgaste fullførte utdanning'), {
    unknownRow: unknown,
  }),
  table('background', 'birth_country', text('Fødeland', 'Fødeland'), { unknownRow: unknown }),
  table('background', 'lives_with', text('Bor sammen med', 'Bur saman med'), { unknownRow: unknown }),
  table('life_areas', 'index_level', text('Levekårsindeks', 'Levekårsindeks')),
  ...lifeAreas.map((area) =>
    // table 1 codes the area green for everyone without a substance problem, so it says nothing of them
    table('life_areas', area, areaTitles[area], area === 'substance_use' ? { groups: ['substance'] } : {}),
  ),
  table('activity', 'activity', text('Type aktivitet', 'Type aktivitet'), { unknownRow: unknown }),
  table('activity', 'livelihood', text('Kilde til livsopphold', 'Kjelde til livsopphald'), {
    unknownRow: unknown,
  }),
  table(
    'activity',
    'work_position',
    text(
      'Stillingsprosent blant dem som er i ordinært arbeid',
      'Stillingsprosent blant dei som er i ordinært arbeid',
    ),
    {
      base: 'asked',
      routedBy: { table: 'livelihood', row: 'ordinary_work', whether: 'in' },
      unknownRow: unknown,
    },
  ),
  table('activity', 'work_experience', text('Lengde på arbeidserfaring', 'Lengda på arbeidserfaringa'), {
    unknownRow: unknown,
  }),
  table(
    'activity',
    'time_since_work',
    text('Tid siden forrige arbeidsforhold', 'Tid sidan førre arbeidsforhold'),
    {
      base: 'asked',
      routedBy: { table: 'work_experience', row: 'none', whether: 'not-in' },
      unknownRow: unknown,
      note: text(
        'Spørsmålet stilles ikke når mottakeren er uten arbeidserfaring.',
        'Spørsmålet blir ikkje stilt når mottakaren er utan arbeidserfaring.',
      ),
    },
  ),
  table(
    'health',
    'mental_duration',
    text('Hvor lenge det psykiske problemet har vart', 'Kor lenge det psykiske problemet har vart'),
    {
      base: 'asked',
      routedBy: { table: 'category', row: 'substance_only', whether: 'not-in' },
      unknownRow: unknown,
      note: text(
        'Spørsmålet gjelder bare mottakere med psykisk problem.',
        'Spørsmålet gjeld berre mottakarar med psykisk problem.',
      ),
    },
  ),
  table(
    'health',
    'suicide_attempt_3_years',
    text('Selvmordsforsøk siste tre år', 'Sjølvmordsforsøk siste tre år'),
    yesRow('suicide_attempt_3_years', 'Selvmordsforsøk siste tre år', 'Sjølvmordsforsøk siste tre år'),
  ),
  table(
    'health',
    'suicide_risk',
    text('Fare for selvmord', 'Fare for sjølvmord'),
    yesRow('suicide_risk', 'Fare for selvmord', 'Fare for sjølvmord'),
  ),
  table('health', 'cognitive', text('Kognitive vansker', 'Kognitive vanskar'), { unknownRow: unknown }),
  table('health', 'violence', text('Vold og trusler', 'Vald og truslar'), { unknownRow: unknown }),
  table('substances', 'substances_used', text('Bruk av rusmidler', 'Bruk av rusmiddel'), {
    groups: ['substance'],
    unknownRow: unknown,
    note: text(
      'Til og med 2019 ble graden av bruk registrert; her teller all bruk.',
      'Til og med 2019 blei graden av bruk registrert; her tel all bruk.',
    ),
  }),
  table('substances', 'injecting', text('Injiserer rusmidler', 'Injiserer rusmiddel'), {
    groups: ['substance'],
    ...yesRow('injecting', 'Injiserer rusmidler', 'Injiserer rusmiddel'),
  }),
  table(
    'substances',
    'injecting_equipment',
    text('Tilbud om brukerutstyr blant dem som injiserer', 'Tilbod om brukarutstyr blant dei som injiserer'),
    {
      groups: ['substance'],
      base: 'asked',
      routedBy: { table: 'injecting', row: 'injecting', whether: 'in' },
      ...yesRow(
        'injecting_equipment',
        'Har tilbud om utdeling av brukerutstyr',
        'Har tilbod om utdeling av brukarutstyr',
      ),
    },
  ),
  table('substances', 'overdose', text('Overdose', 'Overdose'), {
    groups: ['substance'],
    unknownRow: unknown,
  }),
  table(
    'children',
    'own_children',
    text('Har egne barn under 18 år', 'Har eigne barn under 18 år'),
    yesRow('own_children', 'Har egne barn under 18 år', 'Har eigne barn under 18 år'),
  ),
  table('children', 'children_contact', text('Kontakt med egne barn', 'Kontakt med eigne barn'), {
    rows: [
      { code: 'daily_care', label: text('Omsorg for barn', 'Omsorg for barn'), choices: ['daily_care'] },
      { code: 'contact', label: text('Samvær med barn', 'Samvær med barn'), choices: ['contact'] },
      {
        code: 'no_contact',
        label: text('Ingen kontakt med barn', 'Ingen kontakt med barn'),
        choices: ['no_contact'],
      },
    ],
    note: text(
      'Prosentene er regnet av alle mottakerne i gruppen.',
      'Prosentane er rekna av alle mottakarane i gruppa.',
    ),
  }),
  table('children', 'others_children', text('Kontakt med andres barn', 'Kontakt med barna til andre')),
  table('children', 'pregnant', text('Gravide', 'Gravide'), yesRow('pregnant', 'Gravide', 'Gravide')),
  table('plans', 'plans', text('Planer og ansvarsgruppe', 'Planar og ansvarsgruppe'), {
    unknownRow: unknown,
  }),
  table(
    'services',
    'services_any',
    text('Minst én tjeneste siste 12 måneder', 'Minst éi teneste siste 12 månader'),
    {
      within: {
        table: 'services_any',
        row: 'specialist',
        rows: ['tsb', 'mental_care', 'somatic'],
      },
    },
  ),
  table('services', 'services_nav', text('NAV-tjenester', 'NAV-tenester'), within('nav')),
  table(
    'services',
    'services_municipal',
    text('Kommunale tjenester', 'Kommunale tenester'),
    within('municipal'),
  ),
  table(
    'services',
    'services_tsb',
    text('Tverrfaglig spesialisert behandling (TSB)', 'Tverrfagleg spesialisert behandling (TSB)'),
    { groups: ['substance'], ...within('tsb') },
  ),
  table(
    'services',
    'services_mental_care',
    text('Psykisk helsevern', 'Psykisk helsevern'),
    within('mental_care'),
  ),
  table('services', 'services_somatic', text('Somatiske tjenester', 'Somatiske tenester'), within('somatic')),
  table('services', 'services_other', text('Andre tjenester', 'Andre tenester'), {
    since: { guardian: '2019' },
    ...within('other'),
  }),
  table(
    'services',
    'care_pathway',
    text('Pakkeforløp for psykisk helse og rus', 'Pakkeforløp for psykisk helse og rus'),
    yesRow('care_pathway', 'I pakkeforløp', 'I pakkeforløp'),
  ),
  ...(['nav', 'municipal', 'tsb', 'mental_care', 'somatic', 'other'] as const).map((family) =>
    table('needs', `future_need_${family}`, futureNeedTitle(family), {
      base: 'asked',
      unknownRow: unknown,
      groups: family === 'tsb' ? ['substance'] : both,
    }),
  ),
]

function futureNeedTitle(family: string): LocalText {
  const names: Record<string, LocalText> = {
    nav: text('NAV-tjenester', 'NAV-tenester'),
    municipal: text('Kommunale tjenester', 'Kommunale tenester'),
    tsb: text('Tverrfaglig spesialisert behandling', 'Tverrfagleg spesialisert behandling'),
    mental_care: text('Psykisk helsevern', 'Psykisk helsevern'),
    somatic: text('Somatiske tjenester', 'Somatiske tenester'),
    other: text('Andre tjenester', 'Andre tenester'),
  }
  const name = names[family]!
  return text(`Framtidig behov: ${name.nb}`, `Framtidig behov: ${name.nn}`)
}

/**
 * A standard table as one group needs it: its own three categories, and no family of services that only the other
 * group is asked about.
 */
export function tableForGroup(spec: StandardTable, group: MainGroup): StandardTable {
  if (spec.id === 'category') {
    const mine = categories.filter((category) => category.group === group)
    return { ...spec, rows: mine.map(({ code, label }) => ({ code, label, choices: [code] })) }
  }
  if (spec.id === 'services_any' && group === 'mental') {
    const asked = servicesAnyChoices.filter(({ code }) => code !== 'tsb')
    return { ...spec, rows: asked.map(({ code, label }) => ({ code, label, choices: [code] })) }
  }
  return spec
}

/** One standard table by id, or undefined. */
export function standardTable(id: string): StandardTable | undefined {
  return standardTables.find((candidate) => candidate.id === id)
}
