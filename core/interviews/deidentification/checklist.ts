import type { LocalText } from '#core/foundation'

/** What a machine does not find, and a reader must look for before a text counts as de-identified. */
export const readersChecklist = {
  'third-parties': {
    nb: 'Andre personer som er omtalt: familie, naboer, ansatte og andre brukere',
    nn: 'Andre personar som er omtalte: familie, naboar, tilsette og andre brukarar',
    en: 'Other people who are mentioned: family, neighbours, staff and other users',
  },
  employers: {
    nb: 'Arbeidsplasser, skoler, yrker og stillinger som få har',
    nn: 'Arbeidsplassar, skular, yrke og stillingar som få har',
    en: 'Workplaces, schools, and occupations or posts that few hold',
  },
  clubs: {
    nb: 'Lag, foreninger, menigheter og verv',
    nn: 'Lag, foreiningar, kyrkjelydar og verv',
    en: 'Clubs, societies, congregations and offices held',
  },
  'rare-diagnoses': {
    nb: 'Sjeldne diagnoser, skader og hendelser som kan ha stått i avisen',
    nn: 'Sjeldne diagnosar, skadar og hendingar som kan ha stått i avisa',
    en: 'Rare diagnoses, injuries and events that may have been in the news',
  },
  convictions: {
    nb: 'Straff, domfellelser og saker i barnevern eller rett',
    nn: 'Straff, domfellingar og saker i barnevern eller rett',
    en: 'Punishments, convictions, and cases of child welfare or in court',
  },
  dialect: {
    nb: 'Dialektord og vendinger som viser hvor noen kommer fra',
    nn: 'Dialektord og vendingar som viser kvar nokon kjem frå',
    en: 'Dialect words and turns of phrase that show where somebody is from',
  },
} as const satisfies Record<string, LocalText>

export type ChecklistPoint = keyof typeof readersChecklist

/** The points that nobody has ticked. */
export const unread = (ticked: readonly string[]): readonly ChecklistPoint[] =>
  (Object.keys(readersChecklist) as ChecklistPoint[]).filter((point) => !ticked.includes(point))
