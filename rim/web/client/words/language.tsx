import { createContext, type ReactNode, useContext } from 'react'
import { fillText, type Language, type LocalText, textIn } from '#core/foundation'

const LanguageContext = createContext<Language>('nb')

/** The language of the page, as the server has written it on the page. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => useContext(LanguageContext)

/** Gives texts in the language of the page; `{name}` in them is filled in. */
export type Say = (text: LocalText, filled?: Readonly<Record<string, string | number>>) => string

/** @example const say = useSay(); say(words.hello, { name: 'Kari' }) */
export const useSay = (): Say => sayIn(useLanguage())

/** For what is not drawn: gives texts in a language. */
export const sayIn =
  (language: Language): Say =>
  (text, filled) => {
    const found = textIn(text, language)
    if (filled === undefined) return found
    const values = Object.entries(filled).map(([name, value]) => [name, String(value)])
    return fillText(found, Object.fromEntries(values))
  }

/** The language that a text is really in: what there is no English of is shown in bokmål, and read aloud as that. */
export const languageOfText = (text: LocalText, language: Language): Language =>
  language === 'en' && text.en === undefined ? 'nb' : language

/** Names or days one after the other, with «og» before the last. */
export const listInWords = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(items)

/** Remembers another language in this browser and shows the page in it. */
export function chooseLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser that people have
  document.cookie = `lyttepost-language=${language}; path=/; max-age=31536000; samesite=lax`
  location.reload()
}
