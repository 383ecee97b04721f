import type { Bearing, Theme } from '#core/interviews'

interface WrittenCategory {
  readonly key: string
  readonly name: string
  readonly text: string
  readonly themes: readonly string[]
}

export const writtenCategories: readonly WrittenCategory[] = [
  {
    key: 'terskel',
    name: 'Terskelen for å be om hjelp',
    text: 'Det som gjorde at det tok tid, og det som fikk en over.',
    themes: ['veien-inn'],
  },
  {
    key: 'finne-fram',
    name: 'Å finne fram i kommunen',
    text: 'Kunnskap om tilbudet, åpningstider, ventetid og hvem en skal henvende seg til.',
    themes: ['veien-inn'],
  },
  {
    key: 'digitalt',
    name: 'Det digitale',
    text: 'Nettsider, apper, telefonsvarere, og hvem som må hjelpe til med dem.',
    themes: ['veien-inn', 'sammenheng'],
  },
  { key: 'fast', name: 'Én å forholde seg til', text: 'Faste folk og stadig nye.', themes: ['menneskene'] },
  {
    key: 'mott',
    name: 'Å bli møtt',
    text: 'Respekt, tid, åpenhet, og når det ikke var slik.',
    themes: ['menneskene', 'bestemme'],
  },
  {
    key: 'samarbeid',
    name: 'Hjelpere som vet om hverandre, eller ikke',
    text: 'Samarbeid mellom tjenester, sett fra den det gjelder.',
    themes: ['sammenheng'],
  },
  {
    key: 'overganger',
    name: 'Overganger',
    text: 'Utskriving, helg, og det å gå ut av arbeidslivet.',
    themes: ['sammenheng'],
  },
  {
    key: 'hverdag',
    name: 'Hjelp i hverdagen',
    text: 'Bolig, penger, praktisk hjelp, og hva det har ført til.',
    themes: ['hverdagen'],
  },
  {
    key: 'fellesskap',
    name: 'Ensomhet og fellesskap',
    text: 'Stillheten hjemme, og steder der noen venter på en.',
    themes: ['hverdagen'],
  },
  { key: 'medvirkning', name: 'Å ha noe å si', text: 'Medvirkning i egen hjelp.', themes: ['bestemme'] },
  {
    key: 'familie',
    name: 'De nærmeste',
    text: 'Barn, barnebarn og søsken: som støtte, som sekretær, og som noen en skåner.',
    themes: ['menneskene', 'bestemme'],
  },
]

interface WrittenTheme {
  readonly key: string
  readonly name: string
  readonly text: string
  readonly standing: Theme['standing']
  /** Numbers of the evaluation's questions, and how the theme bears on each. */
  readonly questions: readonly (readonly [number, Bearing])[]
  /** Codes of questions in the survey on user satisfaction of 2021. */
  readonly survey: readonly string[]
  /** Tables of the mapping. */
  readonly mapping: readonly string[]
}

export const writtenThemes: readonly WrittenTheme[] = [
  {
    key: 'veien-inn',
    name: 'Veien inn er lang, og døra er lett når den først åpnes',
    text: 'De fleste brukte år på å be om hjelp. De visste lite om tilbudet, og mange trodde at det var for andre. Det som fikk dem inn, var ofte noe lite: at noen spurte rett ut, sto i døra eller ringte tilbake.',
    standing: 'major',
    questions: [
      [1, 'contradicts'],
      [3, 'nuances'],
    ],
    survey: ['services_accessible', 'help_when_needed', 'informed_understandably', 'informed_of_voluntary'],
    mapping: ['services_any', 'services_municipal'],
  },
  {
    key: 'menneskene',
    name: 'Hjelpen er menneskene som kommer',
    text: 'Når informantene forteller om god hjelp, forteller de om en person. Fast kontakt, tid, ærlighet og latter går igjen. Stadig nye ansikter gjør at den samme hjelpen blir mindre verdt.',
    standing: 'major',
    questions: [
      [3, 'supports'],
      [4, 'supports'],
    ],
    survey: [
      'trusts_staff',
      'met_with_respect',
      'enough_time',
      'staff_understand',
      'contact_person_satisfied',
      'relatives_involved',
    ],
    mapping: ['network', 'lives_with'],
  },
  {
    key: 'sammenheng',
    name: 'Den det gjelder, går med beskjedene',
    text: 'Der tjenestene vet om hverandre, har informantene selv fått være i rommet. Ellers er det de som bærer beskjeder, retter medisinlister og kommer hjem til en stengt helg.',
    standing: 'major',
    questions: [
      [1, 'nuances'],
      [3, 'contradicts'],
    ],
    survey: [
      'services_cooperate',
      'has_responsibility_group',
      'group_satisfied',
      'follow_up_while_admitted',
      'follow_up_after_discharge',
    ],
    mapping: ['plans', 'care_pathway'],
  },
  {
    key: 'hverdagen',
    name: 'En hverdag med noe å stå opp til',
    text: 'Bolig, måltider og noe å gå til er det mange trekker fram når de skal si hva som har hjulpet. Ensomhet er det de er mest alene om.',
    standing: 'major',
    questions: [
      [4, 'supports'],
      [3, 'nuances'],
    ],
    survey: [
      'masters_everyday',
      'help_network',
      'help_leisure',
      'help_manage_home',
      'housing_satisfactory',
      'help_substance_use',
    ],
    mapping: ['meaningful_activity', 'social_functioning', 'housing', 'activity'],
  },
  {
    key: 'bestemme',
    name: 'Å få bestemme, også når en er gammel',
    text: 'Medvirkning handler for informantene om rekkefølge og fart, og om å bli spurt først. Flere har sluttet å si fra. Alder brukes som grunn til å vente mindre av dem og å tilby dem mindre.',
    standing: 'major',
    questions: [
      [2, 'nuances'],
      [3, 'nuances'],
    ],
    survey: [
      'influence_on_services',
      'staff_heed_wishes',
      'has_individual_plan',
      'plan_satisfied',
      'treated_badly',
    ],
    mapping: ['plans', 'age_band'],
  },
  {
    key: 'alder',
    name: 'Å bli gammel',
    text: 'Samlet først alt om alder. Innholdet hører hjemme i «Å få bestemme» og «Hjelpen er menneskene».',
    standing: 'set-aside',
    questions: [],
    survey: [],
    mapping: [],
  },
]
