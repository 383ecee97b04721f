import type { Language } from '#core/foundation'

/** What there is to try in a house for training. */
export interface ToTry {
  /** Made-up persons to register, each with her number. */
  readonly people: readonly string[]
  /** Codes that the survey can be answered under; none where no survey is open. */
  readonly codes: readonly string[]
}

/** The lines that are told when the server has started. `toTry`: absent in earnest. */
export function startMessage(language: Language, publicUrl: string, toTry?: ToTry): readonly string[] {
  const nn = language === 'nn'
  const started = nn ? `Lyttepost svarar på ${publicUrl}` : `Lyttepost svarer på ${publicUrl}`
  if (!toTry) return [started]
  const { people, codes } = toTry
  const training = nn
    ? 'Øving: alle personar og nummer er oppdikta. Stopp med Ctrl-C. Oppdikta fødselsnummer å registrere:'
    : 'Øving: alle personer og numre er oppdiktet. Stopp med Ctrl-C. Oppdiktede fødselsnumre å registrere:'
  const lines = [started, training, ...people.map((person) => `  ${person}`)]
  if (codes.length === 0) return lines
  const [address, list] = [`${publicUrl}/svar`, codes.join(', ')]
  return [
    ...lines,
    nn
      ? `Vil du svare på undersøkinga sjølv: ${address}, kodar ${list}`
      : `Vil du svare på undersøkelsen selv: ${address}, koder ${list}`,
  ]
}
