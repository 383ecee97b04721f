import type { QuoteEdit, QuoteLabel } from '#core/interviews'

/** An edit told by the quote's own words; what is put in stands where they have a bar: `Han| sto der`. */
export interface WrittenEditOfQuote {
  readonly type: QuoteEdit['type']
  readonly words: string
  readonly text?: string
}

/** A quote that is chosen for the report; where it stands is marked in the text. */
interface WrittenQuote {
  readonly key: string
  readonly themes: readonly string[]
  readonly age: QuoteLabel['age']
  readonly signed: boolean
  readonly edits: readonly WrittenEditOfQuote[]
}

type More = Partial<Pick<WrittenQuote, 'age' | 'signed'>>

const quote = (
  key: string,
  themes: string,
  edits: readonly WrittenEditOfQuote[] = [],
  { age = 'exact', signed = true }: More = {},
): WrittenQuote => ({ key, themes: themes.split(' '), age, signed, edits })

const omit = (words: string): WrittenEditOfQuote => ({ type: 'omit', words })
const insert = (words: string, text: string): WrittenEditOfQuote => ({ type: 'insert', words, text })
const mask = (words: string, text: string): WrittenEditOfQuote => ({ type: 'mask', words, text })
const wording = (words: string, text: string): WrittenEditOfQuote => ({ type: 'wording', words, text })

/** A man of 67 is not alone in the sample, and a woman of 78 would be known by her age: they are shown in bands. */
const band: More = { age: 'band' }

export const writtenQuotes: readonly WrittenQuote[] = [
  quote('q02', 'veien-inn', [omit(' Kommunen, det var for meg vann og vei og bussholdeplasser.')]),
  quote('q10', 'veien-inn'),
  quote('q28', 'veien-inn', [omit(' Jeg var der for magen, og så sa hun:')]),
  quote('q34', 'veien-inn', [
    omit(' Der sat det ei som heitte [NAVN 2] og åt matpakke.'),
    insert('Ho| sa', 'leiaren'),
  ]),
  quote('q23', 'veien-inn', [], band),
  quote('q26', 'veien-inn', [wording('e det trykk én', 'Det e trykk én')], band),
  quote('q59', 'veien-inn sammenheng'),
  quote('q75', 'veien-inn'),
  quote('q04', 'menneskene', [insert('Han| husker', 'ruskonsulenten')]),
  quote('q17', 'menneskene', [omit(' Jeg begynte å føre bok, det er en yrkesskade.')]),
  quote('q29', 'menneskene', [insert('Hun| tok', 'sykepleieren')]),
  quote('q35', 'menneskene sammenheng', [omit(', frå stillaset og utover')]),
  quote('q49', 'menneskene bestemme'),
  quote('q63', 'menneskene', [omit(' Det er det eg seier til alle.')]),
  quote('q44', 'menneskene'),
  quote('q71', 'menneskene'),
  quote('q37', 'menneskene', [], { signed: false }),
  quote('q36', 'sammenheng'),
  quote('q19', 'sammenheng', [mask('norsklærer', 'YRKE')]),
  quote('q42', 'sammenheng', [wording('da vart', 'Da vart'), mask('hotellet ved stasjonen', 'STED')]),
  quote('q41', 'sammenheng menneskene', [insert('Han| sto', 'oppfølgeren')]),
  quote('q30', 'sammenheng bestemme'),
  quote('q58', 'sammenheng'),
  quote('q14', 'veien-inn sammenheng', [mask('[INSTITUSJON]', 'MØTEPLASSEN')]),
  quote('q06', 'hverdagen', [wording('jeg går', 'Jeg går'), omit(' Vi er en gjeng som fikser sykler.')]),
  quote('q51', 'hverdagen'),
  quote('q66', 'hverdagen'),
  quote('q45', 'hverdagen'),
  quote('q27', 'hverdagen', [], band),
  quote('q09', 'hverdagen'),
  quote('q72', 'hverdagen', [omit('Det har reddet livet mitt, det er ikke mer å si om den saken. ')]),
  quote('q13', 'bestemme'),
  quote('q38', 'bestemme', [omit(' Eg er tømmermann og sekstifem år.')]),
  quote('q53', 'bestemme', [mask('[NAVN 2]', 'SYKEPLEIER')]),
  quote('q20', 'bestemme'),
  quote('q55', 'bestemme', [mask('sekstisju', 'ALDER')], band),
  quote('q74', 'bestemme', [], { signed: false }),
]
