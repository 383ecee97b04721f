import { sayIn } from '#core/foundation'
import { cardWords, paperMeasures, paperWords, type Sheet } from '#core/survey'
import type { PdfContext } from '../pdf/index.ts'
import { type FormToWrite, writeSurveyForm } from './forms.ts'
import { qrSvg } from './qr.ts'
import { dateParts, setAccessible, setPlaced, told } from './set.ts'

/** One printed form, or one card. */
export interface SurveyCopy {
  /** As it is shown: `XXXXX-XXXXX`. */
  readonly code: string
  /** What the QR code leads to. */
  readonly link: string
}

/** A file that is made, and how many pages it has. */
export interface SetPages {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Writes a sheet of prose as a PDF/UA-1 in A4. */
export function writeSurveySheet(sheet: Sheet, made: string, context: PdfContext): SetPages {
  const files = { 'survey-sheet.json': JSON.stringify({ sheet, made: dateParts(made) }) }
  const bytes = setAccessible(context, 'survey-sheet.typ', files, made)
  const [pages] = told(context, 'survey-sheet.typ', files, 'end')
  return { bytes, pages: Number(pages) }
}

/** What an order's forms are printed with. */
export interface FormsToWrite extends FormToWrite {
  readonly title: string
  readonly instruction: Sheet
  readonly information: Sheet
  readonly copies: readonly SurveyCopy[]
}

const even = (pages: number): number => pages + (pages % 2)

/**
 * Writes an order of forms as one PDF to be printed on both sides: the instruction to the staff, then for each copy the
 * information sheet and the form with its code. Sheets and form are set once and stand in the file once, whatever the number
 * of copies. Same input, same bytes. Blocks the thread: a server calls it in a worker.
 *
 * @throws an Error with the diagnostics where Typst has anything to say.
 */
export function writeSurveyForms(toWrite: FormsToWrite, context: PdfContext): SetPages {
  const { form, copies, made } = toWrite
  const say = sayIn(form.language)
  const instruction = writeSurveySheet(toWrite.instruction, made, context)
  const information = writeSurveySheet(toWrite.information, made, context)
  const data = {
    title: toWrite.title,
    language: form.language,
    made: dateParts(made),
    ...paperMeasures,
    pages: { instruction: instruction.pages, information: information.pages, form: form.pages.length },
    words: {
      code: say(paperWords.code),
      instruction: toWrite.instruction.title,
      information: toWrite.information.title,
      form: say(paperWords.placed, { title: form.title, address: toWrite.address }),
    },
    copies: withImages(copies),
  }
  const bytes = setPlaced(
    context,
    'survey-run.typ',
    {
      'survey-run.json': JSON.stringify(data),
      'survey-instruction.pdf': instruction.bytes,
      'survey-information.pdf': information.bytes,
      'survey-blank.pdf': writeSurveyForm(toWrite, null, context),
    },
    made,
  )
  const each = even(information.pages) + even(form.pages.length)
  return { bytes, pages: even(instruction.pages) + copies.length * each }
}

const withImages = (copies: readonly SurveyCopy[]) =>
  copies.map(({ code, link }) => ({ code, link, image: qrSvg(link) }))

/** What an order's cards are printed with. Dates and addresses as printed. */
export interface CardsToWrite {
  readonly title: string
  readonly instruction: Sheet
  readonly copies: readonly SurveyCopy[]
  readonly address: string
  readonly lastDay: string
  readonly made: string
}

const cardsOnPage = 10

/** Writes an order of cards as one PDF: the instruction to the staff, then ten cards to a page, to be cut apart. */
export function writeSurveyCards(toWrite: CardsToWrite, context: PdfContext): SetPages {
  const { title, instruction, copies, address, lastDay, made } = toWrite
  const say = sayIn(instruction.language)
  const sheet = writeSurveySheet(instruction, made, context)
  const data = {
    title,
    language: instruction.language,
    made: dateParts(made),
    pages: sheet.pages,
    words: {
      title: say(cardWords.title),
      how: say(cardWords.how, { address }),
      lastDay: say(cardWords.lastDay, { lastDay }),
      instruction: instruction.title,
    },
    copies: withImages(copies),
  }
  const bytes = setPlaced(
    context,
    'survey-cards.typ',
    { 'survey-cards.json': JSON.stringify(data), 'survey-instruction.pdf': sheet.bytes },
    made,
  )
  return { bytes, pages: even(sheet.pages) + Math.ceil(copies.length / cardsOnPage) }
}
