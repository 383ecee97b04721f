import { Fragment } from 'react'
import { type LocalText, textIn } from '#core/foundation'
import type { MultiQuestion } from '#core/instruments'
import { languageOfText, useLanguage } from '../../../words/index.ts'
import { Sign } from '../field/sign.tsx'
import { missingWords, noneWords } from '../field/value-words.ts'
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

/** Their texts in one language form, as a list in a sentence. */
export const listed = (
  question: MultiQuestion,
  codes: readonly string[],
  language: 'nb' | 'nn' | 'en',
): string => codes.map((code) => `«${textIn(textOf(question, code), language)}»`).join(', ')

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
