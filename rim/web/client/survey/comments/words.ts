import type { LocalText } from '#core/foundation'
import type { Step } from './answers.ts'

/** What is done with comments, in the order it is done. */
export const stepWords = {
  clean: { nb: 'Vask', nn: 'Vask', en: 'Clean' },
  confirm: { nb: 'Bekreft', nn: 'Stadfest', en: 'Confirm' },
  code: { nb: 'Kod', nn: 'Kod', en: 'Code' },
  second: { nb: 'Kod på nytt', nn: 'Kod på nytt', en: 'Code again' },
  settle: { nb: 'Bli enige', nn: 'Bli einige', en: 'Settle' },
} satisfies Partial<Record<Step, LocalText>>

export type WorkStep = keyof typeof stepWords
export const workSteps = Object.keys(stepWords) as readonly WorkStep[]

/** What can stand in the place of something that is taken out. */
export const replacementWords: readonly string[] = [
  '[navn]',
  '[kommune]',
  '[sted]',
  '[institusjon]',
  '[adresse]',
  '[telefonnummer]',
  '[fødselsnummer]',
  '[dato]',
  '[alder]',
  '[nummer]',
  '[utelatt]',
]
