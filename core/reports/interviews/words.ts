import type { LocalText } from '#core/foundation'
import { text } from './nodes.ts'

/** Fixed wordings of the report on a study. `{places}` are filled from facts. */
export const interviewWords = {
  synthetic: text(
    'Opplæringsdata: Ingen av informantene finnes',
    'Opplæringsdata: Ingen av informantane finst',
  ),
  slidesSubtitle: text('De viktigste funnene', 'Dei viktigaste funna'),
  responsible: text('Ansvarlig', 'Ansvarleg'),
  commissioner: text('Oppdragsgiver', 'Oppdragsgivar'),
  period: text('Intervjuer', 'Intervju'),
  informants: text('Informanter', 'Informantar'),
  summary: text('Sammendrag', 'Samandrag'),
  evaluationQuestion: text('Problemstilling {number}: {text}', 'Problemstilling {number}: {text}'),
  about: text('Om studien', 'Om studien'),
  method: text('Metode', 'Metode'),
  recruitment: text('Rekruttering', 'Rekruttering'),
  interviews: text('Intervjuene', 'Intervjua'),
  guide: text('Intervjuguiden', 'Intervjuguiden'),
  analysis: text('Analysen', 'Analysen'),
  ethics: text('Etikk og personvern', 'Etikk og personvern'),
  reviews: text('Lesing av utkastet', 'Lesing av utkastet'),
  limits: text('Hva studien kan si', 'Kva studien kan seie'),
  sample: text('Informantene', 'Informantane'),
  themes: text('Hva informantene fortalte', 'Kva informantane fortalde'),
  overview: text('Temaene', 'Temaa'),
  beside: text(
    'Ved siden av: spørreundersøkelsen og kartleggingen',
    'Ved sida av: spørjeundersøkinga og kartlegginga',
  ),
  recommendations: text('Anbefalinger', 'Tilrådingar'),
  appendix: text('Vedlegg {number}', 'Vedlegg {number}'),
  informationSheet: text('Informasjonsskriv', 'Informasjonsskriv'),
  guideAppendix: text('Intervjuguide', 'Intervjuguide'),
  codingTree: text('Kodetre', 'Kodetre'),
  checklist: text('Sjekkliste for rapportering (COREQ)', 'Sjekkliste for rapportering (COREQ)'),
  theme: text('Tema', 'Tema'),
  category: text('Kategori', 'Kategori'),
  code: text('Kode', 'Kode'),
  number: text('Antall', 'Tal'),
  codes: text('Koder', 'Kodar'),
  codings: text('Kodinger', 'Kodingar'),
  inInterviews: text('Intervjuer', 'Intervju'),
  all: text('Alle', 'Alle'),
} as const satisfies Record<string, LocalText>

/** A thing that is counted, in the singular and the plural. */
export const countedThings = {
  informant: [text('informant', 'informant'), text('informanter', 'informantar')],
  interview: [text('intervju', 'intervju'), text('intervjuer', 'intervju')],
  municipality: [text('kommune', 'kommune'), text('kommuner', 'kommunar')],
  interviewer: [text('intervjuer', 'intervjuar'), text('intervjuere', 'intervjuarar')],
  code: [text('kode', 'kode'), text('koder', 'kodar')],
  coding: [text('koding', 'koding'), text('kodinger', 'kodingar')],
  category: [text('kategori', 'kategori'), text('kategorier', 'kategoriar')],
  theme: [text('tema', 'tema'), text('temaer', 'tema')],
  coder: [text('person', 'person'), text('personer', 'personar')],
  topic: [text('hovedtema', 'hovudtema'), text('hovedtemaer', 'hovudtema')],
  question: [text('spørsmål', 'spørsmål'), text('spørsmål', 'spørsmål')],
  meeting: [text('møte', 'møte'), text('møter', 'møte')],
  woman: [text('kvinne', 'kvinne'), text('kvinner', 'kvinner')],
  man: [text('mann', 'mann'), text('menn', 'menn')],
  otherSex: [text('med annet kjønn', 'med anna kjønn'), text('med annet kjønn', 'med anna kjønn')],
} as const satisfies Record<string, readonly [LocalText, LocalText]>

export type CountedThing = keyof typeof countedThings
