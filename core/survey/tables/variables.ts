import type { LocalText } from '#core/foundation'

/** A group of a background variable. */
export interface BackgroundGroup {
  /** Permanent; lower-case ASCII. */
  readonly code: string
  readonly label: LocalText
}

/** A variable that the survey's results are broken down by. */
export interface BackgroundVariable {
  readonly code: string
  /** As the appendix of published tables names it in machine-readable form. */
  readonly published: string
  readonly label: LocalText
  /** `exclusive`: one is in one group at most. `multiple`: one may be in several. */
  readonly kind: 'exclusive' | 'multiple'
  /** The dataset's column with the groups as its choices; see `withGroups`. */
  readonly column: string
  readonly groups: readonly BackgroundGroup[]
}

const same = (text: string): LocalText => ({ nb: text, nn: text })
const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const group = (code: string, nb: string, nn = nb): BackgroundGroup => ({ code, label: text(nb, nn) })
const variable = (
  code: string,
  published: string,
  label: LocalText,
  groups: readonly BackgroundGroup[],
  kind: BackgroundVariable['kind'] = 'exclusive',
): BackgroundVariable => ({ code, published, label, kind, column: `by_${code}`, groups })

/**
 * The 13 variables and 38 groups of the report's appendix 2, in printed order; group labels in bokmål are the printed ones.
 *
 * Source: Brukertilfredshetsevalueringen 2021, appendix 2.
 */
export const backgroundVariables: readonly BackgroundVariable[] = [
  variable('sex', 'kjønn', same('Kjønn'), [
    group('female', 'Kvinne', 'Kvinne'),
    group('male', 'Mann', 'Mann'),
  ]),
  variable('age', 'alder', same('Alder'), [
    group('to_25', '25 år eller yngre'),
    group('26_35', '26-35 år'),
    group('36_45', '36-45 år'),
    group('46_59', '46-59 år'),
    group('from_60', '60 år og eldre'),
  ]),
  variable('education', 'utdanning', text('Utdanning', 'Utdanning'), [
    group('primary', 'Barne-/ungdomsskole', 'Barne-/ungdomsskule'),
    group('secondary', 'Videregående skole', 'Vidaregåande skule'),
    group('higher', 'Høyskole/universitet', 'Høgskule/universitet'),
  ]),
  variable('marital', 'sivilstatus', text('Sivilstatus', 'Sivilstatus'), [
    group('partner', 'Gift/partner/samboer', 'Gift/partnar/sambuar'),
    group('single', 'Enslig/ugift/enke/enkemann', 'Einsleg/ugift/enkje/enkjemann'),
  ]),
  variable('children', 'barn', text('Barn under 18 år', 'Barn under 18 år'), [
    group('yes', 'Har barn'),
    group('no', 'Har ikke barn', 'Har ikkje barn'),
  ]),
  variable('care', 'omsorgForBarn', text('Omsorg for barn', 'Omsorg for barn'), [
    group('yes', 'Omsorg (hel-/deltid)'),
    group('no', 'Ikke omsorg for barn', 'Ikkje omsorg for barn'),
  ]),
  variable(
    'daily',
    'gjørTilDaglig',
    text('Gjør til daglig', 'Gjer til dagleg'),
    [
      group('job', 'Fulltidsjobb/deltidsjobb'),
      group('unemployed', 'Arbeidsledig', 'Arbeidsledig'),
      group('education', 'Under utdanning'),
      group('sick_or_assessment', 'Sykmeldt/arbeidsavklaring', 'Sjukmeld/arbeidsavklaring'),
      group('disability', 'Uføretrygdet', 'Uføretrygda'),
      group('measure', 'Arbeidstiltak'),
      group('other', 'Annet', 'Anna'),
    ],
    'multiple',
  ),
  variable('plan', 'individuellPlan', text('Individuell plan', 'Individuell plan'), [
    group('yes', 'Har individuell plan'),
    group('no', 'Har ikke individuell plan', 'Har ikkje individuell plan'),
  ]),
  variable('group', 'ansvarsgruppe', same('Ansvarsgruppe'), [
    group('yes', 'Har ansvarsgruppe'),
    group('no', 'Har ikke ansvarsgruppe', 'Har ikkje ansvarsgruppe'),
  ]),
  variable('contact', 'koordinator', same('Koordinator'), [
    group('yes', 'Har koordinator'),
    group('no', 'Har ikke koordinator', 'Har ikkje koordinator'),
  ]),
  variable(
    'lar',
    'lar',
    text('Legemiddelassistert rehabilitering (LAR)', 'Legemiddelassistert rehabilitering (LAR)'),
    [group('yes', 'Er i LAR'), group('no', 'Er ikke i LAR', 'Er ikkje i LAR')],
  ),
  variable('size', 'kommunestørrelse', text('Kommunestørrelse', 'Kommunestorleik'), [
    group('small', 'Liten kommune (under 5000)'),
    group('medium', 'Mellomstor kommune (5000-19999)', 'Mellomstor kommune (5000-19999)'),
    group('large', 'Stor kommune (20000 eller flere)', 'Stor kommune (20000 eller fleire)'),
  ]),
  variable('region', 'region', same('Region'), [
    group('north', 'Nord'),
    group('mid', 'Midt'),
    group('south_east', 'Sør-Øst', 'Sør-Aust'),
    group('west', 'Vest'),
  ]),
]

/** The four regions of the tables, from the seven of the competence centres. */
export const tableRegionOf: Readonly<Record<string, string>> = {
  north: 'north',
  mid: 'mid',
  oslo: 'south_east',
  east: 'south_east',
  south: 'south_east',
  west_bergen: 'west',
  west_stavanger: 'west',
}

/** How choices of a question become groups: `[question, { group: choices }]`, for the variables that one question gives. */
export const groupedChoices: Readonly<
  Record<string, { readonly question: string; readonly groups: Readonly<Record<string, readonly string[]>> }>
> = {
  sex: { question: 'sex', groups: { female: ['female'], male: ['male'] } },
  education: {
    question: 'education',
    groups: { primary: ['primary', 'lower_secondary'], secondary: ['upper_secondary'], higher: ['higher'] },
  },
  marital: {
    question: 'marital_status',
    groups: { partner: ['married', 'cohabiting'], single: ['single', 'widowed'] },
  },
  children: { question: 'has_children', groups: { yes: ['yes'], no: ['no'] } },
  care: { question: 'care_for_children', groups: { yes: ['daily', 'part_time'], no: ['no'] } },
  daily: {
    question: 'daily_activity',
    groups: {
      job: ['full_time', 'part_time'],
      unemployed: ['unemployed'],
      education: ['education'],
      sick_or_assessment: ['sick_leave', 'work_assessment'],
      disability: ['disability_benefit'],
      measure: ['work_measure'],
      other: ['other'],
    },
  },
  plan: { question: 'has_individual_plan', groups: { yes: ['yes'], no: ['no'] } },
  group: { question: 'has_responsibility_group', groups: { yes: ['yes'], no: ['no'] } },
  contact: { question: 'has_contact_person', groups: { yes: ['yes'], no: ['no'] } },
  lar: { question: 'in_lar', groups: { yes: ['yes'], no: ['no'] } },
}

/** Age groups by the age that somebody turns in the year of the wave: `[group, youngest]`, youngest group first. */
export const ageGroups: readonly (readonly [string, number])[] = [
  ['to_25', 0],
  ['26_35', 26],
  ['36_45', 36],
  ['46_59', 46],
  ['from_60', 60],
]
