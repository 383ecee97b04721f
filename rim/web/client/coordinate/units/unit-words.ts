import type { LocalText } from '#core/foundation'

/** What several parts of the pages of units and staff say. */
export const unitWords = {
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  contact: { nb: 'Kontaktopplysninger', nn: 'Kontaktopplysningar', en: 'Contact information' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  missing: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
} satisfies Record<string, LocalText>
