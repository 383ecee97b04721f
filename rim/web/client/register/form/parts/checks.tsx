import { Fragment } from 'react'
import { type Language, type LocalText, textIn } from '#core/foundation'
import type { MultiQuestion, Question } from '#core/instruments'
import { languageOfText, useLanguage } from '../../../words/index.ts'
import { Sign } from '../field/sign.tsx'
import { answerInWords, missingWords, noneWords } from '../field/value-words.ts'
import type { Check } from './choice-checks.tsx'
import { none, refused, unknown } from './chosen.ts'

/** The answers beside the choices: what they are called, and the keys that choose them everywhere in the form. */
const besideChecks: Readonly<
  Record<
    string,
    { readonly words: LocalText; readonly shortcut: string; readonly sign?: 'question' | 'closed' }
  >
> = {
  [none]: { words: noneWords, shortcut: '0' },
  [unknown]: { words: missingWords.unknown, shortcut: 'v', sign: 'question' },
  [refused]: { words: missingWords.refused, shortcut: 'x', sign: 'closed' },
}

/** The text of a choice, or of an answer beside the choices. */
export function textOf(question: MultiQuestion, code: string): LocalText {
  return besideChecks[code]?.words ?? question.choices.find((one) => one.code === code)!.label
}

/** A choice, or an answer beside the choices, as it is drawn. */
export function checkOf(question: MultiQuestion, code: string): Check {
  const label = <BreakingText text={textOf(question, code)} />
  const beside = besideChecks[code]
  if (!beside) return { code, label, help: question.choices.find((one) => one.code === code)?.help }
  const { shortcut, sign } = beside
  return { code, label, shortcut, ...(sign && { sign: <Sign name={sign} /> }) }
}

/** Said where choosing one took others away. */
export const goneFor: LocalText = {
  nb: '{label} er valgt. Det passer ikke sammen med {others}, som er tatt bort.',
  nn: '{label} er valt. Det passar ikkje saman med {others}, som er teke bort.',
  en: '{label} has been chosen. It does not go together with {others}, which has been taken away.',
}

/** What choices, and answers beside them, are called, as a list in a sentence. */
export const listed = (question: Question, codes: readonly string[], language: Language): string =>
  codes
    .map((code) => {
      const beside = besideChecks[code]
      return `«${beside ? textIn(beside.words, language) : answerInWords(question, code, language)}»`
    })
    .join(', ')

/** A text of the form that may be broken after a slash: words that are joined by it are too long for a narrow column. */
function BreakingText({ text }: { text: LocalText }) {
  const language = useLanguage()
  const [first, ...rest] = textIn(text, language).split('/')
  return (
    <span lang={languageOfText(text, language)}>
      {first}
      {rest.map((part) => (
        <Fragment key={part}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </span>
  )
}
