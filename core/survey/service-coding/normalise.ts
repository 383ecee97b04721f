/** Short forms of single words, as people write them by hand, and what they stand for. Ours; from the services' own names. */
const shortWords: Readonly<Record<string, string>> = {
  komm: 'kommune',
  kom: 'kommune',
  psyk: 'psykisk',
  hjspl: 'hjemmesykepleie',
  hjsykepleie: 'hjemmesykepleie',
  hjemmespl: 'hjemmesykepleie',
  hjemmesykepl: 'hjemmesykepleie',
  hjemmesjukepleia: 'hjemmesykepleie',
  hjemmesjukepleie: 'hjemmesykepleie',
  heimesjukepleie: 'hjemmesykepleie',
  heimesjukepleia: 'hjemmesykepleie',
  heimetenesta: 'hjemmetjeneste',
  tj: 'tjeneste',
  tjen: 'tjeneste',
  teneste: 'tjeneste',
  tenesta: 'tjeneste',
  kons: 'konsulent',
  ruskons: 'ruskonsulent',
  oppf: 'oppfølging',
  oppfølg: 'oppfølging',
  akt: 'aktivitet',
  avd: 'avdeling',
  sos: 'sosial',
  m: 'med',
  og: '&',
}

/**
 * The written name of a service in the form that texts are gathered by: small letters, no marks, one space between
 * words, common short forms written out. Two texts with the same key are looked at as one; the texts themselves stay.
 *
 * @example serviceKey('  N.A.V. – Time komm. ') // 'nav time kommune'
 */
export function serviceKey(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // N.A.V. and hj.spl. are one word each; the dot of a sentence is not
      .replace(/(?<=(?:^|[^\p{L}])\p{L}{1,3})\.(?=\p{L}{1,4}(?:[^\p{L}]|$))/gu, '')
      .replace(/&/g, ' og ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => (Object.hasOwn(shortWords, word) ? shortWords[word]! : word))
      .filter((word) => word !== '&')
      .join(' ')
  )
}

/** The words of a text, as it was written, with what stands between them: `words[0] gaps[0] words[1] …`. */
export function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/u)
}
