import type { LocalText } from '#core/foundation'

/** The forms that are revised here: the one that staff register in, and the one that users answer. */
export const formFamilies = ['brukerplan', 'brukertilfredshet'] as const
export type FormFamily = (typeof formFamilies)[number]

export const familyWords: Readonly<Record<FormFamily, LocalText>> = {
  brukerplan: { nb: 'Kartleggingsskjemaet', nn: 'Kartleggingsskjemaet', en: 'The mapping form' },
  brukertilfredshet: { nb: 'Brukerundersøkelsen', nn: 'Brukarundersøkinga', en: 'The user survey' },
}

/** The family of a version by its id. */
export const familyOf = (id: string): FormFamily =>
  formFamilies.find((family) => id.startsWith(`${family}@`)) ?? 'brukerplan'

/** Whether a version is answered by users themselves, in waves, and not registered by staff in rounds. */
export const isForUsers = (id: string): boolean => familyOf(id) === 'brukertilfredshet'
