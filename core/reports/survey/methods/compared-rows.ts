import type { LocalText } from '#core/foundation'

/** Where a share is read: rows of a table, among others of its rows. */
export interface RowSource {
  readonly table: string
  readonly rows: readonly string[]
  /** The rows that make the base; absent: everybody who answered. */
  readonly among?: readonly string[]
  /** Where else, for waves that lack the table. */
  readonly otherwise?: RowSource
}

/** A line of the table of representativeness, and how it is made comparable. */
export interface ComparedRow {
  readonly code: string
  readonly heading: LocalText
  readonly label: LocalText
  readonly unit: 'percent' | 'years'
  /** Absent for the mean age, which comes by itself. */
  readonly wave?: RowSource
  /** Absent where the mapping has nothing of the kind. */
  readonly mapping?: RowSource
}

const text = (nb: string, nn = nb): LocalText => ({ nb, nn })

const sexes = ['female', 'male']
const bands = ['18-23', '24-29', '30-39', '40-49', '50-59', '60-69', '70+']
const schooling = ['none', 'primary', 'upper_secondary', 'higher']
const colours = ['green', 'yellow', 'red']

const sex = (code: string, label: LocalText): ComparedRow => ({
  code: `sex_${code}`,
  heading: text('Kjønn'),
  label,
  unit: 'percent',
  wave: { table: 'background_sex', rows: [code], among: sexes },
  mapping: { table: 'sex', rows: [code], among: sexes },
})

const age = (code: string, label: LocalText, ages: readonly string[], group?: string): ComparedRow => ({
  code: `age_${code}`,
  heading: text('Alder'),
  label,
  unit: 'percent',
  wave: {
    table: 'derived_age',
    rows: [code],
    ...(group && { otherwise: { table: 'background_by_age', rows: [group] } }),
  },
  mapping: { table: 'age_band', rows: ages, among: bands },
})

const education = (
  code: string,
  label: LocalText,
  rows: readonly string[],
  mapped: readonly string[],
): ComparedRow => ({
  code: `education_${code}`,
  heading: text('Utdanning'),
  label,
  unit: 'percent',
  wave: { table: 'background_education', rows },
  mapping: { table: 'education', rows: mapped, among: schooling },
})

const daily = (code: string, label: LocalText): ComparedRow => ({
  code: `daily_${code}`,
  heading: text('Gjør til daglig', 'Gjer til dagleg'),
  label,
  unit: 'percent',
  wave: { table: 'background_daily_activity', rows: [code] },
})

const marital = (code: string, label: LocalText): ComparedRow => ({
  code: `marital_${code}`,
  heading: text('Sivilstatus'),
  label,
  unit: 'percent',
  wave: { table: 'background_marital_status', rows: [code] },
})

/** The lines in printed order. Source: Brukertilfredshetsevalueringen 2021, table 1. */
export const comparedRows: readonly ComparedRow[] = [
  sex('male', text('Menn')),
  sex('female', text('Kvinner')),
  { code: 'age_mean', heading: text('Alder'), label: text('Gjennomsnittsalder'), unit: 'years' },
  age('to_23', text('23 år eller yngre'), ['18-23']),
  age('from_60', text('60 år eller eldre'), ['60-69', '70+'], 'from_60'),
  education(
    'primary',
    text('Grunnskolenivå', 'Grunnskulenivå'),
    ['primary', 'lower_secondary'],
    ['none', 'primary'],
  ),
  education(
    'secondary',
    text('Videregående skole', 'Vidaregåande skule'),
    ['upper_secondary'],
    ['upper_secondary'],
  ),
  education('higher', text('Høyere utdanning', 'Høgare utdanning'), ['higher'], ['higher']),
  {
    code: 'homeless',
    heading: text('Bosted', 'Bustad'),
    label: text('Bostedsløs', 'Bustadlaus'),
    unit: 'percent',
    wave: { table: 'background_housing', rows: ['hostel', 'no_fixed_home', 'with_friends'] },
    mapping: { table: 'housing', rows: ['red'], among: colours },
  },
  daily('full_time', text('Fulltidsjobb')),
  daily('part_time', text('Deltidsjobb')),
  daily('unemployed', text('Arbeidsledig', 'Arbeidsledig')),
  daily('education', text('Under utdanning')),
  daily('sick_leave', text('Sykemeldt', 'Sjukmeld')),
  daily('disability_benefit', text('Uføretrygdet', 'Uføretrygda')),
  daily('work_assessment', text('Arbeidsavklaringspenger', 'Arbeidsavklaringspengar')),
  daily('work_measure', text('Arbeidstiltak')),
  daily('other', text('Annet', 'Anna')),
  marital('married', text('Gift/registrert partner', 'Gift/registrert partnar')),
  marital('single', text('Enslig/ugift', 'Einsleg/ugift')),
  marital('cohabiting', text('Samboer', 'Sambuar')),
  marital('widowed', text('Enke/enkemann', 'Enkje/enkjemann')),
]
