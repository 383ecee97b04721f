import type { LocalText } from '#core/foundation'
import {
  type Bearing,
  type Category,
  type Code,
  type Coding,
  type Entity,
  emptyProject,
  type Project,
  type Quote,
  type Theme,
} from '#core/interviews'
import type { PrintedQuote } from './facts.ts'

/*
 * A made-up study for the tests of its report: 14 interviews about help to people who use too much alcohol. Nobody in it
 * exists, and nothing in it was said by anybody.
 */

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

const questions = [
  text(
    'Er tjenestene tilgjengelige, og får brukerne hjelp når de trenger det?',
    'Er tenestene tilgjengelege, og får brukarane hjelp når dei treng det?',
  ),
  text('Blir brukerne tatt med på råd?', 'Blir brukarane tekne med på råd?'),
  text('Svarer hjelpen til behovet?', 'Svarer hjelpa til behovet?'),
  text('Hva har hjelpen å si for hverdagen?', 'Kva har hjelpa å seie for kvardagen?'),
].map((question, at) => ({ kind: 'question', id: `q${at + 1}`, number: at + 1, text: question }) as const)

const theme = (
  id: string,
  name: string,
  told: string,
  standing: Theme['standing'],
  place: number,
  bearings: readonly (readonly [string, Bearing])[],
): Theme => ({
  kind: 'theme',
  id,
  name,
  text: told,
  standing,
  questions: bearings.map(([question, bearing]) => ({ question, bearing })),
  sources: [],
  place,
})

const themes: readonly Theme[] = [
  theme(
    't2',
    'Ventetiden gjør noe med folk',
    'Å vente på svar blir av flere beskrevet som den tyngste delen. Ingen visste hvor lenge det ville ta.',
    'major',
    2,
    [
      ['q1', 'contradicts'],
      ['q3', 'nuances'],
    ],
  ),
  theme(
    't1',
    'Én person som blir',
    'Informantene forteller om forskjellen på å ha én fast kontakt og å møte nye hele tiden. Den faste kontakten blir nevnt som grunnen til at de ikke ga opp.\n\nFlere sier også at de selv måtte be om det.',
    'major',
    1,
    [
      ['q1', 'supports'],
      ['q2', 'supports'],
      ['q4', 'supports'],
    ],
  ),
  theme('t3', 'Huset og gata', 'Bolig kommer opp i nesten alle intervjuene.', 'minor', 1, [
    ['q4', 'nuances'],
  ]),
  theme('t4', 'Kosthold', 'Ble ikke tydelig nok.', 'set-aside', 9, [['q4', 'supports']]),
  theme('t5', 'Penger', 'Under arbeid.', 'candidate', 8, []),
]

const category = (id: string, name: string, place: number, ...of: readonly string[]): Category => ({
  kind: 'category',
  id,
  name,
  text: '',
  themes: of,
  place,
})
const categories: readonly Category[] = [
  category('c1', 'Fast kontakt', 1, 't1'),
  category('c2', 'Å bli ringt opp igjen', 2, 't1', 't2'),
  category('c3', 'Uvisse', 3, 't2'),
  category('c4', 'Naboer og trapp', 4, 't3'),
  category('c5', 'Mat', 5, 't4'),
]

const code = (id: string, name: string, place: number, vivo: boolean, ...of: readonly string[]): Code => ({
  kind: 'code',
  id,
  name,
  text: '',
  paint: place % 12,
  origin: vivo ? { from: 'in-vivo', interview: 'i1' } : { from: 'reading' },
  categories: of,
  place,
})
const codes: readonly Code[] = [
  code('k1', 'Hun husker hva jeg heter', 1, true, 'c1'),
  code('k2', 'Samme ansikt på begge kontorene', 2, false, 'c1'),
  code('k3', 'Jeg satt med telefonen i fanget', 3, true, 'c2', 'c3'),
  code('k4', 'Ringer tilbake samme dag', 4, false, 'c2'),
  code('k5', 'Vet ikke hvem som bestemmer', 5, false, 'c3'),
  code('k6', 'Bråk i oppgangen', 6, false, 'c4'),
  code('k7', 'Middag alene', 7, false, 'c5'),
  code('k8', 'Hunden', 8, false),
]

const interviews = Array.from({ length: 14 }, (_, at) => `i${at + 1}`)
/** Each code in the interviews whose number it divides, once for each time it does. */
function codingsIn(interview: number): readonly Coding[] {
  return codes
    .filter((_, at) => interview % (at + 1) === 0)
    .map(({ id }, at) => ({
      kind: 'coding',
      id: `d${interview}-${id}`,
      interview: `i${interview}`,
      version: `i${interview}-v2`,
      start: at * 20,
      end: at * 20 + 15,
      code: id,
      coder: interview % 2 === 0 ? 'kari' : 'nils',
      starred: false,
      tentative: false,
      adrift: false,
    }))
}

const quote = (id: string, interview: string, signedBy: string | null, ...of: readonly string[]): Quote => ({
  kind: 'quote',
  id,
  interview,
  version: `${interview}-v2`,
  start: 0,
  end: 40,
  edits: [],
  label: { sex: true, age: 'exact' },
  themes: of,
  chosenBy: 'kari',
  signedBy,
})
const quotes: readonly Quote[] = [
  quote('s1', 'i3', 'nils', 't1'),
  quote('s2', 'i5', 'nils', 't1', 't2'),
  quote('s3', 'i7', 'nils', 't2'),
  // nobody has signed it
  quote('s4', 'i8', null, 't2'),
  // signed, and not released
  quote('s5', 'i9', 'nils', 't3'),
  quote('s6', 'i2', 'nils', 't3'),
]
export const printedQuotes: Readonly<Record<string, PrintedQuote>> = {
  s1: {
    text: 'Hun i resepsjonen husker hva jeg heter, og hun spør etter hunden. Det er ikke noe hun må. […] Da kommer jeg neste gang også.',
    label: text('Kvinne, 71', 'Kvinne, 71'),
  },
  s2: {
    text: 'Jeg satt med telefonen i fanget (ler) i tre dager.\nINTERVJUER: Ringte de?\nDe ringte [saksbehandleren], ikke meg.',
    label: text('Mann, 68', 'Mann, 68'),
  },
  s3: { text: 'Det verste er ikke nei. Det verste er ingenting.', label: text('Mann, 74', 'Mann, 74') },
  s4: { text: 'Dette sitatet er ikke signert av noen.', label: text('Mann, 66', 'Mann, 66') },
  s6: { text: 'Trappa er grei, det er gata jeg er lei av.', label: text('Kvinne, 65–69', 'Kvinne, 65–69') },
}

const entities: readonly Entity[] = [
  {
    kind: 'finding',
    id: 'f2',
    theme: 't1',
    text: 'De som hadde en fast kontakt, ba om hjelp tidligere. De ventet ikke til det gikk galt.',
    quotes: ['s2'],
    place: 2,
  },
  {
    kind: 'finding',
    id: 'f1',
    theme: 't1',
    text: 'Å bli husket betyr mer enn hva som blir gjort. Dette gjelder også dem som har kontakt bare et par ganger i året, f.eks. over telefon.',
    quotes: ['s1'],
    place: 1,
  },
  {
    kind: 'finding',
    id: 'f3',
    theme: 't2',
    text: 'Uvissen er verre enn et avslag.',
    quotes: ['s2', 's3', 's4'],
    place: 1,
  },
  {
    kind: 'recommendation',
    id: 'r2',
    text: 'Si fra samme dag hvor lenge svaret vil ta, også når det ikke er noe nytt.',
    to: 'Kommunens tildelingskontor',
    themes: ['t2'],
    quotes: ['s3'],
    place: 2,
  },
  {
    kind: 'recommendation',
    id: 'r1',
    text: 'Gi hver bruker én fast kontakt, og en til som kan steppe inn.',
    to: 'Kommunene',
    themes: ['t1', 't2'],
    quotes: ['s1'],
    place: 1,
  },
  {
    kind: 'review',
    id: 'v1',
    body: 'brukerrådet',
    sentOn: '2026-04-02',
    answeredOn: '2026-04-20',
    comment: 'For lite om bolig.',
    response: 'Tema tre er utvidet.',
  },
  {
    kind: 'review',
    id: 'v2',
    body: 'kommuneoverlegen',
    sentOn: '2026-04-02',
    answeredOn: null,
    comment: '',
    response: '',
  },
]
const of = <K extends Entity['kind']>(kind: K): ReadonlyMap<string, Extract<Entity, { readonly kind: K }>> =>
  byId(entities.filter((one): one is Extract<Entity, { readonly kind: K }> => one.kind === kind))

export const testProject: Project = {
  ...emptyProject,
  question: byId(questions),
  theme: byId(themes),
  category: byId(categories),
  code: byId(codes),
  codings: new Map(interviews.map((id, at) => [id, byId(codingsIn(at + 1))])),
  interviewOfCoding: new Map(
    interviews.flatMap((id, at) => codingsIn(at + 1).map((coding) => [coding.id, id] as const)),
  ),
  reading: byId(
    interviews.slice(0, 13).map((interview, at) => ({
      kind: 'reading' as const,
      id: interview,
      interview,
      mode: at < 10 ? ('full' as const) : ('selective' as const),
      done: true,
    })),
  ),
  quote: byId(quotes),
  finding: of('finding'),
  recommendation: of('recommendation'),
  review: of('review'),
}
