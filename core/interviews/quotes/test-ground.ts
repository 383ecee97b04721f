import type { Quote, QuoteEdit, QuoteLabel } from '../project/entities.ts'
import { applied, operation } from '../project/operations.ts'
import { emptyProject, type Project } from '../project/project.ts'
import type { Informant } from '../study/informants.ts'
import { testSheet } from '../study/test-sheet.ts'
import { CodePoints } from '../texts/code-points.ts'
import type { QuotedText, QuoteGround } from './checked.ts'

/** An informant, and what was said in the interview; what is cited stands between bars. */
export interface TestInterview {
  readonly sex: Informant['sex']
  readonly age: number
  readonly site?: string
  readonly said: string
  readonly edits?: readonly QuoteEdit[]
  readonly label?: QuoteLabel
}

/** A ground of interviews `i1`, `i2` … of informants `p1`, `p2` …; quotes are `q1a`, `q1b` …, all signed and agreed to. */
export function testGround(
  interviews: readonly TestInterview[],
  change: (ground: QuoteGround) => Partial<QuoteGround> = () => ({}),
): QuoteGround {
  const texts = new Map<string, QuotedText>()
  const quotes: Quote[] = []
  interviews.forEach(({ said, edits = [], label = { sex: true, age: 'exact' } }, at) => {
    const n = at + 1
    const parts = said.split('|')
    texts.set(`i${n}v`, { text: parts.join(''), kind: 'deidentified', confirmed: true, newest: true })
    let from = 0
    parts.forEach((part, index) => {
      const length = new CodePoints(part).length
      if (index % 2 === 1) {
        quotes.push({
          kind: 'quote',
          id: `q${n}${String.fromCharCode(97 + (index - 1) / 2)}`,
          interview: `i${n}`,
          version: `i${n}v`,
          start: from,
          end: from + length,
          edits,
          label,
          themes: [],
          chosenBy: 'kari',
          signedBy: 'nils',
        })
      }
      from += length
    })
  })
  const informants = interviews.map(
    ({ sex, age, site = 'Nordby' }, at): Informant => ({
      id: `p${at + 1}`,
      code: `I${String(at + 1).padStart(2, '0')}`,
      sex,
      age,
      site,
      attributes: {},
    }),
  )
  const ground: QuoteGround = {
    project: withQuotes(emptyProject, quotes),
    interviews: informants.map(({ id }, at) => ({ id: `i${at + 1}`, informant: id })),
    informants,
    consents: informants.map(({ id }) => ({
      informant: id,
      sheet: 1,
      given: { recording: true, quotes: true, reuse: true },
      on: '2026-03-01',
      form: 'written',
      withdrawnOn: null,
    })),
    sheets: [testSheet],
    textOf: (version) => texts.get(version),
    signed: new Map(quotes.map((quote) => [quote.id, quote])),
    statedAges: null,
    lexicon: null,
  }
  return { ...ground, ...change(ground) }
}

/** A project with these quotes in the place of its own. */
export const withQuotes = (project: Project, quotes: readonly Quote[]): Project =>
  applied(
    project,
    quotes.map((quote) => operation(project.quote.get(quote.id) ?? null, quote)),
  )
