import type { LocalText } from '#core/foundation'

const words = {
  open: { nb: 'Se over og fullfør', nn: 'Sjå over og fullfør', en: 'Review and complete' },
  readOnly: { nb: 'Se over', nn: 'Sjå over', en: 'Review' },
} satisfies Record<string, LocalText>

/** What the end of the form is called: what is complete, or closed, can only be looked over. */
export const summaryTitle = (readOnly: boolean): LocalText => (readOnly ? words.readOnly : words.open)
