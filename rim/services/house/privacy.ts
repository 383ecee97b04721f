import type { LocalText } from '#core/foundation'
import {
  impactAssessment,
  informationLetter,
  type Party,
  type PrivacyFacts,
  processingRecord,
  type RoundFacts,
  registrationPrintout,
  standardPurposes,
  standardRecipients,
  type TextDocument,
} from '#core/privacy'
import {
  findMunicipality,
  listLegalBases,
  listRounds,
  privacySettings,
  type StoredMunicipality,
  type StoredRegistration,
  type StoredRound,
  type StoredUnit,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'

/** Who answers for the processing, as the coordinator enters it. What is absent is not decided, and the documents say so. */
export interface PrivacySettings {
  readonly controller?: Party | undefined
  /** Who runs the system for the municipality; null: the municipality itself. */
  readonly processor?: Party | null | undefined
  readonly dataProtectionOfficer?: Party | null | undefined
  readonly article?: PrivacyFacts['article'] | undefined
  /** To which country outside the EEA, and on what ground; null: nothing leaves it. */
  readonly transfer?: LocalText | null | undefined
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Names of the types of units; another type is told by its code. */
export const unitTypes: Readonly<Record<string, LocalText>> = {
  health: text('Helse- og omsorgstjenester', 'Helse- og omsorgstenester'),
  nav: text('NAV', 'NAV'),
  'child-welfare': text('Barnevern', 'Barnevern'),
  'general-practitioner': text('Fastlege', 'Fastlege'),
}

export type PrivacyDocument = 'information-letter' | 'processing-record' | 'impact-assessment'

/** Makes one of the documents from what is stored: nothing in it can differ from what the database demands. */
export async function privacyDocument(
  desks: Desks,
  work: Work,
  document: PrivacyDocument,
  about: { readonly municipality: string; readonly round: StoredRound; readonly unit?: StoredUnit },
  language: 'nb' | 'nn',
): Promise<TextDocument> {
  const facts = await privacyFacts(desks, work, about)
  if (document === 'processing-record') return processingRecord(facts, language)
  if (document === 'impact-assessment') return impactAssessment(facts, language)
  const { unit } = facts
  if (!unit) throw new Error('A letter is from a unit')
  return informationLetter({ ...facts, unit }, language)
}

/**
 * The paper that a registration is gone through with together with the person: all that is stored about her, and why. The
 * reading is the caller's, for the purpose of insight.
 */
export async function printoutOf(
  desks: Desks,
  work: Work,
  stored: StoredRegistration,
  about: { readonly round: StoredRound; readonly unit: StoredUnit },
  language: 'nb' | 'nn',
): Promise<TextDocument> {
  const { unit } = about
  const facts = await privacyFacts(desks, work, { ...about, municipality: unit.municipality })
  const { answers, notes, status, changedAt, birthYear, sex, localReference } = stored
  const hasLocalReference = localReference !== null
  const registration = { answers, notes, status, changedAt, birthYear, sex, hasLocalReference }
  return registrationPrintout({ ...facts, unit }, registration, language)
}

async function privacyFacts(
  desks: Desks,
  work: Work,
  { municipality, round, unit }: { municipality: string; round: StoredRound; unit?: StoredUnit },
): Promise<PrivacyFacts> {
  const place = (await findMunicipality(work, municipality)) as StoredMunicipality
  const settings = (await privacySettings(work, municipality)) as PrivacySettings
  const today = desks.clock.today()
  const others = (await listRounds(work)).filter(
    ({ id, retentionUntil }) => id !== round.id && retentionUntil >= today,
  )
  const otherRounds: RoundFacts[] = []
  for (const other of others) {
    const facts = await roundFacts(desks, work, other)
    if (facts.legalBases.length > 0) otherRounds.push(facts)
  }
  return {
    made: today,
    municipality: place,
    ...(unit && { unit }),
    round: await roundFacts(desks, work, round),
    otherRounds,
    controller: settings.controller ?? { name: `${place.name} kommune`, contact: place.contact },
    // absent is not the same as none: it must not be told as no
    processor: settings.processor,
    dataProtectionOfficer: settings.dataProtectionOfficer ?? null,
    article: settings.article ?? null,
    purposes: standardPurposes,
    recipients: standardRecipients,
    ownPage: desks.publicUrl ?? null,
    transfer: settings.transfer,
    unitTypes,
  }
}

async function roundFacts(desks: Desks, work: Work, round: StoredRound): Promise<RoundFacts> {
  const bases = await listLegalBases(work, round.id)
  return {
    code: round.code,
    name: round.name,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    retentionUntil: round.retentionUntil,
    instrument: desks.instruments.get(round.instrument),
    legalBases: bases
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ decisionReference, ...basis }) => ({ ...basis, decision: decisionReference })),
  }
}
