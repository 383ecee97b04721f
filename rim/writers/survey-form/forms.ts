import { sayIn } from '#core/foundation'
import { type PaperForm, pageMark, paperMeasures, paperWords } from '#core/survey'
import type { PdfContext } from '../pdf/index.ts'
import { dateParts, setAccessible, type TemplateFiles, told } from './set.ts'

/** A form without a code. */
export interface FormToWrite {
  readonly form: PaperForm
  /** Where codes are typed, as it is printed: `lyttepost.example/svar`. */
  readonly address: string
  /** Date that the file carries, `YYYY-MM-DD`. */
  readonly made: string
}

const template = 'survey-form.typ'

/**
 * Writes a form without a code as a PDF/UA-1 in A4: to read, and to print copies of an order from.
 *
 * @param specimen stands where the code would; null: nothing does.
 * @throws an Error with the diagnostics where Typst has anything to say.
 */
export const writeSurveyForm = (
  toWrite: FormToWrite,
  specimen: string | null,
  context: PdfContext,
): Uint8Array => setAccessible(context, template, formFiles(toWrite, specimen, false), toWrite.made)

/** Where a box stands in the file: question, choice, page from 1, left and upper edge in mm. */
export type SetBox = readonly [question: string, choice: string, page: number, x: number, y: number]

/**
 * Sets a form and tells where its boxes came to stand, having made sure that no text is higher than the layout counted.
 *
 * @throws an Error where one is, or as `writeSurveyForm`.
 */
export function setBoxes(toWrite: FormToWrite, context: PdfContext): readonly SetBox[] {
  const found = told(context, template, formFiles(toWrite, null, true), 'box') as readonly [
    string,
    string,
    { readonly page: number; readonly x: string; readonly y: string },
  ][]
  return found.map(([question, choice, { page, x, y }]) => [
    question,
    choice,
    page,
    millimetres(x),
    millimetres(y),
  ])
}

/** Typst tells lengths in points. */
const millimetres = (length: string): number => (Number.parseFloat(length) * 25.4) / 72

/** What the template reads. */
function formFiles(
  { form, address, made }: FormToWrite,
  specimen: string | null,
  probe: boolean,
): TemplateFiles {
  const say = sayIn(form.language)
  const pages = String(form.pages.length)
  const data = {
    probe,
    specimen,
    language: form.language,
    title: form.title,
    made: dateParts(made),
    ...paperMeasures,
    words: { continued: say(paperWords.continued) },
    web: say(paperWords.onTheWeb, { address }),
    pages: form.pages.map(({ number, items }) => ({
      number,
      items,
      foot: say(paperWords.page, { page: String(number), pages }),
      mark: pageMark(form.layout, number),
    })),
  }
  return { 'survey-form.json': JSON.stringify(data) }
}
