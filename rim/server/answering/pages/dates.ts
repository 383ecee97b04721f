import type { Language } from '#core/foundation'

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const

/** A day in words. @example dateText('2026-12-15', 'nb') // '15. desember 2026' */
export const dateText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
