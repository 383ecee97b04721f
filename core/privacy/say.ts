import { dateText, type LocalText, type Say, sayIn as sayPlainlyIn } from '#core/foundation'
import type { LegalBasisFacts, Party, PrivacyFacts, RoundFacts } from './facts.ts'

export type { Say }

/** How texts are said in the document's language; "nr." stays on the line of its number. */
export const sayIn = (language: 'nb' | 'nn'): Say => {
  const say = sayPlainlyIn(language)
  return (text, values) => say(text, values).replace(/\bnr\. (?=\d)/g, 'nr.\u00a0')
}

export const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** A place that somebody must fill in by hand before the document is used. The form is searched for: keep it. */
export const fillIn = (nb: string, nn: string): LocalText => text(`«Fyll ut: ${nb}»`, `«Fyll ut: ${nn}»`)

/** The places of a text that must be filled in. */
export const fillIns = (line: string): readonly string[] => line.match(/«Fyll ut: [^»]*»/g) ?? []

const common = {
  municipality: text('{name} kommune', '{name} kommune'),
  party: text('{name}, {contact}', '{name}, {contact}'),
  noContact: fillIn('kontaktopplysninger', 'kontaktopplysningar'),
  articles: text(
    'personvernforordningen artikkel 6 nr. 1 bokstav {six} og artikkel 9 nr. 2 bokstav {nine}',
    'personvernforordninga artikkel 6 nr. 1 bokstav {six} og artikkel 9 nr. 2 bokstav {nine}',
  ),
  law: text('{law} {paragraph}', '{law} {paragraph}'),
}

export const municipalityName = (facts: PrivacyFacts, say: Say): string =>
  say(common.municipality, { name: facts.municipality.name })

/** Name and contact on one line; a contact that is not recorded must be filled in. */
export const partyLine = ({ name, contact }: Party, say: Say): string =>
  say(common.party, { name, contact: contact.trim() === '' ? say(common.noContact) : contact })

/** The articles of the regulation that the controller relies on, or null while nobody has decided. */
export const articlesText = ({ article }: PrivacyFacts, say: Say): string | null =>
  article === null ? null : say(common.articles, { six: article.six, nine: article.nine })

export const lawText = ({ law, paragraph }: LegalBasisFacts, say: Say): string =>
  // a line must not break between the sign and its number
  say(common.law, { law, paragraph: `§\u00a0${paragraph.replace(/^§\s*/, '')}` })

export const unitTypeName = (facts: PrivacyFacts, code: string, say: Say): string => {
  const name = facts.unitTypes[code]
  return name === undefined ? code : say(name)
}

/** First and last day of something. */
export const period = (from: string, to: string): { readonly from: string; readonly to: string } => ({
  from: dateText(from),
  to: dateText(to),
})

/** The legal bases of a unit type that hold on some day of the round. ISO dates sort as texts. */
export const basesOf = (round: RoundFacts, unitType: string): readonly LegalBasisFacts[] =>
  round.legalBases.filter(
    (basis) =>
      basis.unitType === unitType && basis.validFrom <= round.closesOn && basis.validTo >= round.opensOn,
  )
