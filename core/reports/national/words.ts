import type { LocalText } from '#core/foundation'
import type { Category } from '#core/mapping'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Fixed wordings of the annual report. `{places}` are filled from cells and names. */
export const annualWords = {
  title: text('BrukerPlan: årsrapport {round}', 'BrukerPlan: årsrapport {round}'),
  subtitle: text(
    'Mottakere av kommunale tjenester med rusproblemer eller psykiske helseproblemer',
    'Mottakarar av kommunale tenester med rusproblem eller psykiske helseproblem',
  ),
  slidesSubtitle: text('De viktigste tallene', 'Dei viktigaste tala'),
  country: text('Norge', 'Noreg'),
  municipalities: text('Kommuner', 'Kommunar'),
  municipalitiesOf: text('Antall kommuner', 'Talet på kommunar'),
  recipients: text('Antall kartlagte', 'Talet på kartlagde'),
  perThousand: text('Per 1 000 voksne', 'Per 1 000 vaksne'),
  recipientsFact: text('Mottakere på 18 år og eldre', 'Mottakarar på 18 år og eldre'),
  mappedIn: text('Kartlagt i {now} / {before}', 'Kartlagde i {now} / {before}'),
  all: text('Alle mottakere', 'Alle mottakarar'),
  allSubstance: text('Alle med rusproblemer', 'Alle med rusproblem'),
  allMental: text('Alle med kun psykiske problemer', 'Alle med berre psykiske problem'),
  substance: text('Rusproblemer', 'Rusproblem'),
  mental: text('Kun psykiske problemer', 'Berre psykiske problem'),
  mean: text('Gjennomsnitt', 'Gjennomsnitt'),
  meanYears: text('Gjennomsnittsalder (år)', 'Gjennomsnittsalder (år)'),
  meanPoints: text('Gjennomsnittlig levekårsindeks', 'Gjennomsnittleg levekårsindeks'),
  spread: text('Standardavvik', 'Standardavvik'),
  number: text('Antall', 'Tal'),
  share: text('Andel', 'Del'),
  percent: text('Prosent', 'Prosent'),
  childrenMean: text('Barn per forelder', 'Barn per forelder'),
  partBase: text('n for denne delen', 'n for denne delen'),
  children: text('Antall barn', 'Talet på barn'),
  parents: text('Antall med barn', 'Talet på dei med barn'),
  parentShare: text('Andel med barn', 'Del med barn'),
  services: text('Antall tjenester', 'Talet på tenester'),
  category: text('Kategori', 'Kategori'),
  level: text('Nivå på levekårsindeksen', 'Nivå på levekårsindeksen'),
  size: text('Folketall', 'Folketal'),
  inTotal: text('I alt', 'I alt'),
  answer: text('Svar', 'Svar'),
  age: text('Alder', 'Alder'),
  area: text('Område', 'Område'),
  substanceUse: text('Rusmiddelbruk', 'Rusmiddelbruk'),
  mentalHealth: text('Psykisk helse', 'Psykisk helse'),
  areaColours: text('Rusmiddelbruk og psykisk helse', 'Rusmiddelbruk og psykisk helse'),
  youngAge: text('Alder', 'Alder'),
  childWelfare: text('Har barnevernstjenester', 'Har barnevernstenester'),
  noChildWelfare: text('Har ikke barnevernstjenester', 'Har ikkje barnevernstenester'),
  youngDual: text('ROP', 'ROP'),
  population: text('Hele befolkningen', 'Heile befolkninga'),
  underFigure: text('Tallene i figuren', 'Tala i figuren'),
  excludedNote: text(
    'Hvem som er holdt utenfor, står i kapitlet «Om rapporten».',
    'Kven som er haldne utanfor, står i kapitlet «Om rapporten».',
  ),
  adultPeople: {
    all: text('Mottakere på 18 år og eldre i landet', 'Mottakarar på 18 år og eldre i landet'),
    substance: text(
      'Mottakere med rusproblemer, 18 år og eldre, i landet',
      'Mottakarar med rusproblem, 18 år og eldre, i landet',
    ),
    mental: text(
      'Mottakere med kun psykiske problemer, 18 år og eldre, i landet',
      'Mottakarar med berre psykiske problem, 18 år og eldre, i landet',
    ),
  },
  youngPeople: {
    all: text('Mottakere på 16 og 17 år i landet', 'Mottakarar på 16 og 17 år i landet'),
    substance: text(
      'Mottakere med rusproblemer, 16 og 17 år, i landet',
      'Mottakarar med rusproblem, 16 og 17 år, i landet',
    ),
    mental: text(
      'Mottakere med kun psykiske problemer, 16 og 17 år, i landet',
      'Mottakarar med berre psykiske problem, 16 og 17 år, i landet',
    ),
  },
  summary: text('Sammendrag', 'Samandrag'),
  about: text('Om rapporten', 'Om rapporten'),
  source: text('BrukerPlan, kartleggingen i kommunene', 'BrukerPlan, kartlegginga i kommunane'),
  appendix: text('Vedlegg {number}', 'Vedlegg {number}'),
  helpTexts: text('Hjelpetekster til levekårsområdene', 'Hjelpetekstar til levekårsområda'),
  keyFigures: text('Nøkkeltall {round}', 'Nøkkeltal {round}'),
} as const

/** Heads of the categories' columns, under their group's name. */
export const categoryHeads: Readonly<Record<Category, LocalText>> = {
  substance_only: text('Ikke ROP', 'Ikkje ROP'),
  dual_less_severe: text('Mindre alvorlig ROP', 'Mindre alvorleg ROP'),
  dual_severe: text('Alvorlig ROP', 'Alvorleg ROP'),
  mental_milder: text('Mildere', 'Mildare'),
  mental_moderate: text('Moderate', 'Moderate'),
  mental_severe: text('Alvorlige', 'Alvorlege'),
}

/** People in running text: "blant …", "{share} av …". */
export const peopleSaid: Readonly<Record<string, LocalText>> = {
  all: text('alle mottakerne', 'alle mottakarane'),
  substance: text('mottakerne med rusproblemer', 'mottakarane med rusproblem'),
  mental: text('mottakerne med kun psykiske problemer', 'mottakarane med berre psykiske problem'),
  substance_only: text('mottakere uten ROP (kun rus)', 'mottakarar utan ROP (berre rus)'),
  dual_less_severe: text('mottakere med mindre alvorlig ROP', 'mottakarar med mindre alvorleg ROP'),
  dual_severe: text('mottakere med alvorlig ROP', 'mottakarar med alvorleg ROP'),
  mental_milder: text('mottakere med mildere psykiske problemer', 'mottakarar med mildare psykiske problem'),
  mental_moderate: text(
    'mottakere med moderate psykiske problemer',
    'mottakarar med moderate psykiske problem',
  ),
  mental_severe: text(
    'mottakere med alvorlige psykiske problemer',
    'mottakarar med alvorlege psykiske problem',
  ),
  'young:substance': text('16- og 17-åringene med rusproblemer', '16- og 17-åringane med rusproblem'),
  'young:mental': text(
    '16- og 17-åringene med kun psykiske problemer',
    '16- og 17-åringane med berre psykiske problem',
  ),
  'sex:female': text('kvinnene', 'kvinnene'),
  'sex:male': text('mennene', 'mennene'),
  'working_age:substance': text('mottakerne med rusproblemer', 'mottakarane med rusproblem'),
  'working_age:mental': text(
    'mottakerne med kun psykiske problemer',
    'mottakarane med berre psykiske problem',
  ),
  'caring:substance': text('foreldrene med rusproblemer', 'foreldra med rusproblem'),
  'caring:mental': text('foreldrene med kun psykiske problemer', 'foreldra med berre psykiske problem'),
  'others_children:substance': text('dem med rusproblemer', 'dei med rusproblem'),
  'others_children:mental': text('dem med kun psykiske problemer', 'dei med berre psykiske problem'),
}
