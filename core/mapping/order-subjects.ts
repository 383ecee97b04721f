import type { LocalText } from '#core/foundation'

/** What an extra report can be about: a choice of standard tables under a name that coordinators know. */
export interface OrderSubject {
  readonly code: string
  readonly title: LocalText
  /** What one gets, in a sentence. */
  readonly about: LocalText
  /** Ids of standard tables, or `index` and `services_count`. */
  readonly tables: readonly string[]
  /** Whose registrations it counts. `young`: 16 and 17 years, who are in no other table. */
  readonly people: 'adults' | 'young'
}

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** The subjects that coordinators choose between. What is not here is ordered in own words. */
export const orderSubjects: readonly OrderSubject[] = [
  {
    code: 'children',
    title: text('Barn', 'Barn', 'Children'),
    about: text(
      'Egne barn, omsorg og samvær, kontakt med andres barn og graviditet.',
      'Eigne barn, omsorg og samvær, kontakt med barna til andre og graviditet.',
      "Own children, care and contact, others' children and pregnancy.",
    ),
    tables: ['own_children', 'children_contact', 'others_children', 'pregnant'],
    people: 'adults',
  },
  {
    code: 'housing',
    title: text('Bolig og nettverk', 'Bustad og nettverk', 'Housing and network'),
    about: text(
      'Bosituasjon, hvem mottakerne bor sammen med, og nettverk.',
      'Busituasjon, kven mottakarane bur saman med, og nettverk.',
      'Housing, whom recipients live with, and network.',
    ),
    tables: ['housing', 'lives_with', 'network'],
    people: 'adults',
  },
  {
    code: 'work',
    title: text('Arbeid og livsopphold', 'Arbeid og livsopphald', 'Work and livelihood'),
    about: text(
      'Aktivitet, kilde til livsopphold, arbeidserfaring og økonomi.',
      'Aktivitet, kjelde til livsopphald, arbeidserfaring og økonomi.',
      'Activity, livelihood, work experience and finances.',
    ),
    tables: ['meaningful_activity', 'activity', 'livelihood', 'work_experience', 'finances'],
    people: 'adults',
  },
  {
    code: 'risk',
    title: text(
      'Selvmord, overdose og vold',
      'Sjølvmord, overdose og vald',
      'Suicide, overdose and violence',
    ),
    about: text(
      'Selvmordsforsøk og fare for selvmord, overdoser, vold og trusler.',
      'Sjølvmordsforsøk og fare for sjølvmord, overdosar, vald og truslar.',
      'Suicide attempts and risk, overdoses, violence and threats.',
    ),
    tables: ['suicide_attempt_3_years', 'suicide_risk', 'overdose', 'violence'],
    people: 'adults',
  },
  {
    code: 'substances',
    title: text('Rusmidler', 'Rusmiddel', 'Substances'),
    about: text(
      'Hvilke rusmidler som brukes, injisering og brukerutstyr.',
      'Kva rusmiddel som blir brukte, injisering og brukarutstyr.',
      'Substances used, injecting and equipment.',
    ),
    tables: ['substance_use', 'substances_used', 'injecting', 'injecting_equipment'],
    people: 'adults',
  },
  {
    code: 'plans',
    title: text('Planer', 'Planar', 'Plans'),
    about: text(
      'Individuell plan, andre planer, ansvarsgruppe og pakkeforløp.',
      'Individuell plan, andre planar, ansvarsgruppe og pakkeforløp.',
      'Individual plan, other plans, responsible group and care pathway.',
    ),
    tables: ['plans', 'care_pathway'],
    people: 'adults',
  },
  {
    code: 'services',
    title: text('Tjenester', 'Tenester', 'Services'),
    about: text(
      'Hvilke tjenester mottakerne har fått, og hvor mange.',
      'Kva tenester mottakarane har fått, og kor mange.',
      'Which services recipients have had, and how many.',
    ),
    tables: [
      'services_any',
      'services_municipal',
      'services_nav',
      'services_tsb',
      'services_mental_care',
      'services_somatic',
      'services_other',
      'services_count',
    ],
    people: 'adults',
  },
  {
    code: 'needs',
    title: text('Framtidig behov', 'Framtidig behov', 'Future need'),
    about: text(
      'Hvilke tjenester mottakerne ventes å trenge framover.',
      'Kva tenester ein ventar at mottakarane treng framover.',
      'Which services recipients are expected to need.',
    ),
    tables: [
      'future_need_municipal',
      'future_need_nav',
      'future_need_tsb',
      'future_need_mental_care',
      'future_need_somatic',
      'future_need_other',
    ],
    people: 'adults',
  },
  {
    code: 'young',
    title: text('Unge på 16 og 17 år', 'Unge på 16 og 17 år', '16 and 17 year olds'),
    about: text(
      'Kjønn, aktivitet, risiko, planer og tjenester for dem som er 16 og 17 år. Er det få av dem, vises lite.',
      'Kjønn, aktivitet, risiko, planar og tenester for dei som er 16 og 17 år. Er det få av dei, blir lite vist.',
      'Sex, activity, risk, plans and services of 16 and 17 year olds. Where they are few, little is shown.',
    ),
    tables: ['sex', 'activity', 'suicide_risk', 'violence', 'plans', 'services_any'],
    people: 'young',
  },
]

/** One subject by code, or undefined. */
export const orderSubject = (code: string): OrderSubject | undefined =>
  orderSubjects.find((subject) => subject.code === code)
