import { type LocalText, textIn } from '#core/foundation'
import { languageOfText, useLanguage } from '../../../words/index.ts'

/** A text of the form, marked with the language it is in where that is not the page's. */
export function FormText({ text, id, className }: { text: LocalText; id?: string; className?: string }) {
  const language = useLanguage()
  const own = languageOfText(text, language)
  return (
    <span id={id} className={className} {...(own !== language && { lang: own })}>
      {textIn(text, language)}
    </span>
  )
}
