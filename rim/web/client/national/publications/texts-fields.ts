import type { LocalText } from '#core/foundation'
import type { PublicationTexts } from '#core/releases'

const names = [
  ...(['titleNb', 'titleNn', 'titleEn', 'excerptNb', 'excerptNn', 'excerptEn'] as const),
  ...(['textNb', 'textNn', 'textEn', 'changeNb', 'changeNn'] as const),
  ...(['contactName', 'roleNb', 'roleNn', 'telephone', 'email', 'altNb', 'altNn', 'credit'] as const),
]

/** The fields of a draft, as they are typed. */
export type Fields = Record<(typeof names)[number], string>

/** A draft's texts as fields. */
export function fieldsOf({ title, excerpt, text, change, contact, picture }: PublicationTexts): Fields {
  return {
    ...{ titleNb: title.nb, titleNn: title.nn, titleEn: title.en ?? '' },
    ...{ excerptNb: excerpt.nb, excerptNn: excerpt.nn, excerptEn: excerpt.en ?? '' },
    ...{ textNb: text.nb, textNn: text.nn, textEn: text.en ?? '' },
    ...{ changeNb: change?.nb ?? '', changeNn: change?.nn ?? '' },
    ...{ contactName: contact?.name ?? '', roleNb: contact?.role.nb ?? '', roleNn: contact?.role.nn ?? '' },
    ...{ telephone: contact?.telephone ?? '', email: contact?.email ?? '' },
    ...{ altNb: picture?.alt.nb ?? '', altNn: picture?.alt.nn ?? '', credit: picture?.credit ?? '' },
  }
}

/** Fields as a draft's texts; a part that nothing is written in is left out. */
export function textsOf(
  fields: Fields,
  { replaces, pictured }: { readonly replaces: boolean; readonly pictured: boolean },
): PublicationTexts {
  const text = (nb: string, nn: string, en = ''): LocalText => ({ nb, nn, ...(en !== '' && { en }) })
  const { contactName: name, roleNb, roleNn, telephone, email, altNb, altNn, credit } = fields
  const named = [name, roleNb, roleNn, telephone, email].some((one) => one.trim() !== '')
  return {
    title: text(fields.titleNb, fields.titleNn, fields.titleEn),
    excerpt: text(fields.excerptNb, fields.excerptNn, fields.excerptEn),
    text: text(fields.textNb, fields.textNn, fields.textEn),
    ...(replaces && { change: text(fields.changeNb, fields.changeNn) }),
    ...(named && { contact: { name, role: text(roleNb, roleNn), telephone, email } }),
    ...(pictured && { picture: { alt: text(altNb, altNn), credit } }),
  }
}
