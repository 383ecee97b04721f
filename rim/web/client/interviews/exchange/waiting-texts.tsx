import { listInWords, useLanguage, useSay } from '../../words/index.ts'
import type { WaitingText } from './draft.ts'
import { exchangeWords as words } from './words.ts'

/** Texts that are in the study, each with what comes before anything is coded in them. */
export function WaitingTexts({ texts }: { texts: readonly WaitingText[] }) {
  const say = useSay()
  const language = useLanguage()
  const of = (next: WaitingText['next']): readonly string[] =>
    texts.filter((one) => one.next === next).map(({ code }) => code)
  return (
    <ul className="ds-list">
      {(['second-reader', 'de-identification'] as const).map((next) => {
        const codes = of(next)
        if (codes.length === 0) return null
        return <li key={next}>{say(words[next], { codes: listInWords(codes, language) })}</li>
      })}
    </ul>
  )
}
