import { stem } from './stem.ts'

/** A word as a search sees it: letters, marks and digits. «NAV-kontor» and «f.eks.» are two words each. */
export const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * A word in small letters and without accents, so that «idé» is found by «ide». The ring and the dots that make letters of their own
 * («å», «ä», «ö») stay.
 */
export const folded = (said: string): string => withoutAccents(said.toLowerCase())

/** Without accents, with capitals as they are. */
export const withoutAccents = (said: string): string =>
  /[^a-zæøå\d]/iu.test(said)
    ? said
        .normalize('NFD')
        .replace(/(?<letter>[ao])?(?<marks>\p{Mn}+)/giu, (_, letter: string | undefined, marks: string) =>
          letter === undefined ? '' : letter + ownMarks(letter, marks),
        )
        .normalize('NFC')
    : said

/** The marks that make another letter of this one. */
const ownMarks = (letter: string, marks: string): string =>
  [...marks].filter((mark) => mark === '\u0308' || (mark === '\u030a' && /a/iu.test(letter))).join('')

/**
 * What words that belong together have in common: the stem, with two spellings of it made one («sykdom» and «sykdommen», «brukeren» and
 * «brukerne»). Every word begins with its root.
 */
export const root = (form: string): string => stem(form).replace(/mm$/u, 'm').replace(/ern$/u, 'er')
