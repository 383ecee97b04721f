import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { homeOf } from '#core/access'
import type { Language } from '#core/foundation'
import { currentSession } from '../api/index.ts'
import { chooseLanguage, useLanguage, useSay } from '../words/index.ts'
import { ExpiredNotice } from './expired-notice.tsx'
import { LogOut } from './log-out.tsx'

const words = {
  skip: { nb: 'Til innholdet', nn: 'Til innhaldet', en: 'Skip to content' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  role: { nb: 'Bytt rolle', nn: 'Byt rolle', en: 'Change role' },
}

const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'nb', name: 'Bokmål' },
  { code: 'nn', name: 'Nynorsk' },
  { code: 'en', name: 'English' },
]

/** The frame of every page: who one is and where, the language, and the way out. */
export function Frame({ children }: { children: ReactNode }) {
  const say = useSay()
  const { name, role, appointment, appointments } = currentSession()
  const place = appointments.find(({ id }) => id === appointment)?.place ?? ''
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {say(words.skip)}
      </a>
      <header className="lp-header">
        <Link to={homeOf(role)} className="lp-header-name">
          Lyttepost
        </Link>
        <span className="lp-header-place">{place}</span>
        <div className="lp-header-tools">
          <LanguageChoice />
          <span className="lp-header-who">{name}</span>
          {appointments.length > 1 && (
            <a className="ds-link" href="/">
              {say(words.role)}
            </a>
          )}
          <LogOut />
        </div>
      </header>
      <main id="main" className="lp-main" tabIndex={-1}>
        <ExpiredNotice />
        {children}
      </main>
    </>
  )
}

function LanguageChoice() {
  const language = useLanguage()
  const say = useSay()
  return (
    <select
      className="ds-input lp-language"
      aria-label={say(words.language)}
      value={language}
      onChange={({ target }) => chooseLanguage(target.value as Language)}
    >
      {languages.map(({ code, name }) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
