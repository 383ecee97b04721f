import { dateText } from '#core/foundation'
import type { TextBlock, TextDocument } from '#core/privacy'
import type { MessageText } from './templates.ts'

/** A message that is printed instead of sent. */
export interface LetterFacts extends MessageText {
  readonly language: 'nb' | 'nn'
  /** Who gets it, and where. */
  readonly toName: string
  readonly municipality: { readonly code: string; readonly name: string }
  /** The round that it is about; empty where it is about none. */
  readonly round: string
  /** The day on it, `YYYY-MM-DD`. */
  readonly made: string
}

const words = {
  to: { nb: 'Til {name}, {municipality} kommune', nn: 'Til {name}, {municipality} kommune' },
  page: { nb: 'Side', nn: 'Side' },
  of: { nb: 'av', nn: 'av' },
  file: { nb: 'brev', nn: 'brev' },
}

/** A message as a letter, ready to be printed: the same words as in the e-mail. */
export function messageLetter(facts: LetterFacts): TextDocument {
  const { language, municipality, subject, body, made } = facts
  return {
    kind: 'letter',
    language,
    title: subject,
    subtitle: facts.round === '' ? `${municipality.name} kommune` : facts.round,
    mark: null,
    made,
    dated: dateText(made),
    fileName: `${municipality.code}-${words.file[language]}-${made}-${language}`,
    words: { page: words.page[language], of: words.of[language] },
    sections: [
      {
        heading: words.to[language]
          .replace('{name}', () => facts.toName)
          .replace('{municipality}', () => municipality.name),
        blocks: blocksOf(body),
      },
    ],
  }
}

/** Paragraphs stand between blank lines; lines that begin with a dash are a list. */
function blocksOf(body: string): readonly TextBlock[] {
  return body
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const blocks: TextBlock[] = []
      let items: string[] = []
      const endList = () => {
        if (items.length > 0) blocks.push({ type: 'list', items })
        items = []
      }
      for (const line of part.split('\n').map((one) => one.trim())) {
        const item = /^[–-]\s+(.*)$/.exec(line)?.[1]
        if (item !== undefined) {
          items.push(item)
          continue
        }
        endList()
        if (line !== '') blocks.push({ type: 'paragraph', text: line })
      }
      endList()
      return blocks
    })
}
