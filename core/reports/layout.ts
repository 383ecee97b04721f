import type { LocalText } from '#core/foundation'
import { lifeAreas, type MainGroup } from '#core/mapping'

/**
 * The municipality's report, as data: chapters of blocks. Every edition is made from this one list, so that slides,
 * document and workbook cannot come to show different things.
 */
export interface Chapter {
  readonly id: string
  readonly title: LocalText
  readonly blocks: readonly Block[]
}

export type Block =
  /** One standard table with its figure. */
  | { readonly kind: 'table'; readonly table: string; readonly figure: 'stacked' | 'grouped' | 'none' }
  /** Several one-row tables over the same people, as one table and one figure. */
  | {
      readonly kind: 'joined'
      readonly id: string
      readonly title: LocalText
      readonly tables: readonly string[]
    }
  /** Several tables with the same answers, one bar each: the eight areas, the future needs. Own numbers in the figure. */
  | {
      readonly kind: 'battery'
      readonly id: string
      readonly title: LocalText
      readonly tables: readonly string[]
    }
  /** Mean and spread by category. */
  | { readonly kind: 'means'; readonly table: 'index' | 'services_count' }
  /** Every standard table under one another. */
  | { readonly kind: 'key_figures' }
  /** 16 and 17 years, categories merged. */
  | { readonly kind: 'young' }

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const one = (table: string, figure: 'stacked' | 'grouped' | 'none' = 'grouped'): Block => ({
  kind: 'table',
  table,
  figure,
})

export const municipalityReport: readonly Chapter[] = [
  {
    id: 'scope',
    title: text('Hvem er kartlagt', 'Kven er kartlagde'),
    blocks: [one('category')],
  },
  {
    id: 'life_areas',
    title: text('Levekår', 'Levekår'),
    blocks: [
      {
        kind: 'battery',
        id: 'eight_areas',
        title: text('De åtte levekårsområdene', 'Dei åtte levekårsområda'),
        tables: lifeAreas,
      },
      one('index_level', 'stacked'),
      { kind: 'means', table: 'index' },
      one('housing', 'stacked'),
      one('meaningful_activity', 'stacked'),
      one('finances', 'stacked'),
      one('physical_health', 'stacked'),
      one('mental_health', 'stacked'),
      one('substance_use', 'stacked'),
      one('social_functioning', 'stacked'),
      one('network', 'stacked'),
    ],
  },
  {
    id: 'background',
    title: text('Bakgrunn', 'Bakgrunn'),
    blocks: [one('sex'), one('age_band'), one('education'), one('birth_country'), one('lives_with')],
  },
  {
    id: 'activity',
    title: text('Aktivitet og livsopphold', 'Aktivitet og livsopphald'),
    blocks: [
      one('activity'),
      one('livelihood'),
      one('work_position', 'none'),
      one('work_experience'),
      one('time_since_work'),
    ],
  },
  {
    id: 'health',
    title: text('Helse og risiko', 'Helse og risiko'),
    blocks: [
      one('mental_duration'),
      {
        kind: 'joined',
        id: 'suicide',
        title: text('Selvmordsforsøk og fare for selvmord', 'Sjølvmordsforsøk og fare for sjølvmord'),
        tables: ['suicide_attempt_3_years', 'suicide_risk'],
      },
      one('violence'),
      one('cognitive'),
    ],
  },
  {
    id: 'substances',
    title: text('Rusmidler', 'Rusmiddel'),
    blocks: [
      one('substances_used'),
      one('overdose'),
      one('injecting', 'none'),
      one('injecting_equipment', 'none'),
    ],
  },
  {
    id: 'children',
    title: text('Barn', 'Barn'),
    blocks: [
      {
        kind: 'joined',
        id: 'children_and_contact',
        title: text('Egne barn og kontakt med dem', 'Eigne barn og kontakt med dei'),
        tables: ['own_children', 'children_contact', 'pregnant'],
      },
      one('others_children'),
    ],
  },
  { id: 'plans', title: text('Planer', 'Planar'), blocks: [one('plans')] },
  {
    id: 'services',
    title: text('Tjenester', 'Tenester'),
    blocks: [
      one('services_any'),
      { kind: 'means', table: 'services_count' },
      one('services_nav'),
      one('services_municipal'),
      one('services_tsb'),
      one('services_mental_care'),
      one('services_somatic'),
      one('services_other'),
      one('care_pathway', 'none'),
    ],
  },
  {
    id: 'needs',
    title: text('Framtidig behov', 'Framtidig behov'),
    blocks: [
      {
        kind: 'battery',
        id: 'future_needs',
        title: text('Vurdert behov for tjenester framover', 'Vurdert behov for tenester framover'),
        tables: [
          'future_need_nav',
          'future_need_municipal',
          'future_need_tsb',
          'future_need_mental_care',
          'future_need_somatic',
          'future_need_other',
        ],
      },
    ],
  },
  {
    id: 'young',
    title: text('Mottakere på 16 og 17 år', 'Mottakarar på 16 og 17 år'),
    blocks: [{ kind: 'young' }],
  },
  { id: 'key_figures', title: text('Nøkkeltall', 'Nøkkeltal'), blocks: [{ kind: 'key_figures' }] },
]

/** What a county's report has of it: the chapters that a day for presenting results has time for. */
export const regionReport: readonly Chapter[] = municipalityReport
  .filter(({ id }) => !['young', 'substances', 'children'].includes(id))
  .map((chapter) => ({ ...chapter, blocks: chapter.blocks.filter(isKey) }))

function isKey(block: Block): boolean {
  switch (block.kind) {
    case 'table':
      return [
        ...['category', 'index_level', 'sex', 'age_band', 'lives_with', 'activity', 'livelihood'],
        ...['violence', 'plans', 'services_any'],
      ].includes(block.table)
    case 'joined':
    case 'battery':
    case 'key_figures':
      return true
    case 'means':
      return block.table === 'index'
    case 'young':
      return false
  }
}

/** The groups as running text names them: `people` in general, `thePeople` after a share ("33 prosent av …"). */
export const groupNames: Readonly<
  Record<MainGroup, { title: LocalText; people: LocalText; thePeople: LocalText; file: string }>
> = {
  substance: {
    title: text('Rusproblemer', 'Rusproblem'),
    people: text('mottakere med rusproblemer', 'mottakarar med rusproblem'),
    thePeople: text('mottakerne med rusproblemer', 'mottakarane med rusproblem'),
    file: 'rus',
  },
  mental: {
    title: text('Kun psykiske problemer', 'Berre psykiske problem'),
    people: text('mottakere med kun psykiske problemer', 'mottakarar med berre psykiske problem'),
    thePeople: text('mottakerne med kun psykiske problemer', 'mottakarane med berre psykiske problem'),
    file: 'psykisk',
  },
}
