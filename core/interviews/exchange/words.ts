import type { LocalText, WrittenForm } from '#core/foundation'
import type { Bearing, Memo } from '../project/index.ts'
import { guidFrom } from './guids.ts'

const local = (nb: string, nn: string): LocalText => ({ nb, nn })

/** What things are called in an exported project, for whoever opens it in another program. */
export const words = {
  question: local('Problemstilling', 'Problemstilling'),
  quoted: local('Sitert', 'Sitert'),
  quotedText: local(
    'Steder som er valgt som sitat til rapporten.',
    'Stader som er valde som sitat til rapporten.',
  ),
  quote: local('Sitat', 'Sitat'),
  finding: local('Funn', 'Funn'),
  recommendation: local('Anbefaling', 'Tilråding'),
  summary: local('Oppsummering', 'Oppsummering'),
  topic: local('tema', 'tema'),
  asked: local('Intervjuguide', 'Intervjuguide'),
  turns: local('Replikker', 'Replikkar'),
  review: local('Gjennomlesing', 'Gjennomlesing'),
  edit: local('Rettelse i rapporten', 'Retting i rapporten'),
  check: local('Sjekkliste', 'Sjekkliste'),
  interview: local('Intervju', 'Intervju'),
  version: local('versjon', 'versjon'),
  starred: local('Merket for rapporten', 'Merkt for rapporten'),
  tentative: local('Usikker koding', 'Usikker koding'),
  adrift: local('Koding som må plasseres på nytt', 'Koding som må plasserast på nytt'),
  about: local('Om denne filen', 'Om denne fila'),
  sex: local('Kjønn', 'Kjønn'),
  age: local('Alder', 'Alder'),
  site: local('Sted', 'Stad'),
  mode: local('Kodemodus', 'Kodemodus'),
  alsoIn: local('også i kategori', 'også i kategori'),
  under: local('under tema', 'under tema'),
  restsOn: local('bygger på', 'byggjer på'),
} as const satisfies Record<string, LocalText>

export const sexWords: Readonly<Record<'female' | 'male' | 'other', LocalText>> = {
  female: local('kvinne', 'kvinne'),
  male: local('mann', 'mann'),
  other: local('annet', 'anna'),
}

export const bearingWords: Readonly<Record<Bearing, LocalText>> = {
  supports: local('støtter', 'støttar'),
  nuances: local('nyanserer', 'nyanserer'),
  contradicts: local('motsier', 'motseier'),
}

export const memoWords: Readonly<Record<Memo['type'], LocalText>> = {
  note: local('Notat', 'Notat'),
  assumption: local('Antakelse', 'Førestilling'),
  surprise: local('Overraskelse', 'Overrasking'),
  relation: local('Sammenheng', 'Samanheng'),
  decision: local('Beslutning', 'Avgjerd'),
}

export const modeWords = {
  full: local('full', 'full'),
  selective: local('selektiv', 'selektiv'),
  none: local('ingen', 'ingen'),
} as const

/** Marks of a coding, and the notes that tell them: one note each, which every marked coding points to. */
export const codingMarks = ['starred', 'tentative', 'adrift'] as const
export type CodingMark = (typeof codingMarks)[number]
export const markGuids: Readonly<Record<CodingMark, string>> = {
  starred: guidFrom('mark', 'starred'),
  tentative: guidFrom('mark', 'tentative'),
  adrift: guidFrom('mark', 'adrift'),
}

/** GUIDs of what every exported project has under the same one. */
export const fixedGuids = {
  quoted: guidFrom('code', 'quoted'),
  sex: guidFrom('variable', 'sex'),
  age: guidFrom('variable', 'age'),
  site: guidFrom('variable', 'site'),
  mode: guidFrom('variable', 'mode'),
} as const

/** The twelve paints as plain colours, told apart on white; patterns have no place in the format. */
export const paintColours: readonly string[] = [
  '#1F6FB2',
  '#D1762B',
  '#3D8B4F',
  '#B23A48',
  '#7A57A8',
  '#8A6A4B',
  '#C2579B',
  '#5F6B73',
  '#9A8B1F',
  '#1E9AA8',
  '#4B4BA5',
  '#2F5D50',
]

/** A text in the form asked for. */
export const word = (text: LocalText, language: WrittenForm): string => text[language]
