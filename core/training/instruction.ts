import type { FullText } from './types.ts'

/** How the cases are to be read; shown before the first one. The expert answers follow it. */
export const howToRead: FullText = {
  nb: 'Personene er diktet opp. Svar slik det er for dem nå. Barn, graviditet, rusmidler, aktiviteter, tjenester og planer som ikke er nevnt, har de ikke. Annet som ikke er nevnt, er ukjent.',
  nn: 'Personane er oppdikta. Svar slik det er for dei no. Barn, graviditet, rusmiddel, aktivitetar, tenester og planar som ikkje er nemnde, har dei ikkje. Anna som ikkje er nemnt, er ukjent.',
  en: 'The people are made up. Answer as things are for them now. Children, pregnancy, substances, activities, services and plans that are not named, they do not have. Anything else that is not named is unknown.',
}
