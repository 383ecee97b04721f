import type { LocalText } from '#core/foundation'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'

/** A text of the form, read aloud in the language that it is in: there is no English of it. */
export function FormText({ children }: { children: LocalText }) {
  const say = useSay()
  const language = useLanguage()
  const own = languageOfText(children, language)
  return own === language ? say(children) : <span lang={own}>{say(children)}</span>
}
