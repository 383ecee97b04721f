import type { LocalText } from '#core/foundation'
import type { BasisAnswer } from './answers.ts'

/** What is written of a round before it is made: texts as they are typed. */
export interface RoundDraft {
  readonly code: string
  readonly nameNb: string
  readonly nameNn: string
  readonly year: string
  /** `YYYY-MM-DD`, as the next two; empty: not chosen. */
  readonly opensOn: string
  readonly closesOn: string
  readonly retentionUntil: string
  readonly instrument: string
  readonly groups: readonly string[]
  readonly unitTypes: readonly string[]
  readonly populationNb: string
  readonly populationNn: string
  readonly bases: readonly BasisAnswer[]
}

export const emptyDraft: RoundDraft = {
  code: '',
  nameNb: '',
  nameNn: '',
  year: '',
  opensOn: '',
  closesOn: '',
  retentionUntil: '',
  instrument: '',
  groups: ['substance', 'mental'],
  unitTypes: [],
  populationNb: '',
  populationNn: '',
  bases: [],
}

/** The steps of making a round, in order. */
export const steps = ['about', 'days', 'form', 'whom', 'bases', 'review'] as const
export type Step = (typeof steps)[number]

/** What is wrong with a draft, by field. */
export type DraftErrors = Partial<Record<keyof RoundDraft, LocalText>>

const words = {
  missing: { nb: 'Fyll ut feltet.', nn: 'Fyll ut feltet.', en: 'Fill in this field.' },
  code: {
    nb: 'Bruk små bokstaver fra a til z, tall og bindestrek.',
    nn: 'Bruk små bokstavar frå a til z, tal og bindestrek.',
    en: 'Use lower-case letters from a to z, digits and hyphens.',
  },
  year: {
    nb: 'Skriv et årstall med fire sifre.',
    nn: 'Skriv eit årstal med fire siffer.',
    en: 'Write a year with four digits.',
  },
  day: { nb: 'Velg en dato.', nn: 'Vel ein dato.', en: 'Choose a date.' },
  closes: {
    nb: 'Runden må stenge samme dag som den åpner, eller senere.',
    nn: 'Runden må stengje same dag som han opnar, eller seinare.',
    en: 'The round must close on the day it opens, or later.',
  },
  retention: {
    nb: 'Velg en dag etter at runden har stengt.',
    nn: 'Vel ein dag etter at runden har stengt.',
    en: 'Choose a day after the round has closed.',
  },
  form: { nb: 'Velg et skjema.', nn: 'Vel eit skjema.', en: 'Choose a form.' },
  group: {
    nb: 'Velg minst én hovedgruppe.',
    nn: 'Vel minst éi hovudgruppe.',
    en: 'Choose at least one main group.',
  },
  type: {
    nb: 'Velg minst én type enhet.',
    nn: 'Vel minst éin type eining.',
    en: 'Choose at least one type of unit.',
  },
  basis: {
    nb: 'Skriv både lov og paragraf, eller la begge stå tomme.',
    nn: 'Skriv både lov og paragraf, eller la begge stå tomme.',
    en: 'Write both act and section, or leave both empty.',
  },
} satisfies Record<string, LocalText>

/** What is wrong in one step; what other steps hold is not looked at. */
export function errorsOf(draft: RoundDraft, step: Step): DraftErrors {
  const found: DraftErrors = {}
  const demand = (field: keyof RoundDraft, holds: boolean, text: LocalText): void => {
    if (!holds) found[field] ??= text
  }
  const filled = (field: 'nameNb' | 'nameNn' | 'code') =>
    demand(field, draft[field].trim() !== '', words.missing)
  if (step === 'about') {
    filled('nameNb')
    filled('nameNn')
    filled('code')
    demand('code', /^[a-z0-9][a-z0-9-]{0,59}$/.test(draft.code.trim()), words.code)
    demand('year', /^20[0-9]{2}$/.test(draft.year.trim()), words.year)
  }
  if (step === 'days') Object.assign(found, dayErrors(draft))
  if (step === 'form') demand('instrument', draft.instrument !== '', words.form)
  if (step === 'whom') {
    demand('groups', draft.groups.length > 0, words.group)
    demand('unitTypes', draft.unitTypes.length > 0, words.type)
  }
  if (step === 'bases') demand('bases', draft.bases.every(isWhole), words.basis)
  return found
}

/** What is wrong with the three days of a round. */
export function dayErrors(
  draft: Pick<RoundDraft, 'opensOn' | 'closesOn' | 'retentionUntil'>,
): Pick<DraftErrors, 'opensOn' | 'closesOn' | 'retentionUntil'> {
  const { opensOn, closesOn, retentionUntil } = draft
  return {
    ...(opensOn === '' && { opensOn: words.day }),
    ...(closesOn === ''
      ? { closesOn: words.day }
      : opensOn !== '' && closesOn < opensOn && { closesOn: words.closes }),
    ...(retentionUntil === ''
      ? { retentionUntil: words.day }
      : closesOn !== '' && retentionUntil <= closesOn && { retentionUntil: words.retention }),
  }
}

const isEmpty = ({ law, paragraph }: BasisAnswer): boolean => law.trim() === '' && paragraph.trim() === ''
/** Whether a basis is filled in, or not at all. */
export const isWhole = (basis: BasisAnswer): boolean =>
  isEmpty(basis) ? basis.explanation.nb.trim() + basis.explanation.nn.trim() === '' : isNamed(basis)
const isNamed = ({ law, paragraph }: BasisAnswer): boolean => law.trim() !== '' && paragraph.trim() !== ''

/** The bases that are filled in, of the types of units that are in the round. */
export const namedBases = (
  bases: readonly BasisAnswer[],
  unitTypes: readonly string[],
): readonly BasisAnswer[] =>
  bases.filter((basis) => isNamed(basis) && (unitTypes.length === 0 || unitTypes.includes(basis.unitType)))

/** What is sent to make the round. */
export const requestOf = (draft: RoundDraft) => ({
  code: draft.code.trim(),
  name: { nb: draft.nameNb.trim(), nn: draft.nameNn.trim() },
  year: Number(draft.year),
  opensOn: draft.opensOn,
  closesOn: draft.closesOn,
  retentionUntil: draft.retentionUntil,
  instrument: draft.instrument,
  groups: draft.groups,
  unitTypes: draft.unitTypes,
  population: { nb: draft.populationNb.trim(), nn: draft.populationNn.trim() },
  bases: namedBases(draft.bases, draft.unitTypes),
})

const kept = 'lyttepost-new-round'

/** Keeps the draft while the window is open, so that a new login or a reload loses nothing. Nothing in it is about anybody. */
export function keepDraft(draft: RoundDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(kept)
    else sessionStorage.setItem(kept, JSON.stringify(draft))
  } catch {
    // a browser that keeps nothing: the page holds it as long as it is open
  }
}

/** The draft that was kept, or an empty one; what is unknown in it is left out. */
export function keptDraft(): RoundDraft {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(kept) ?? '{}')
    if (typeof found !== 'object' || found === null) return emptyDraft
    const known = Object.entries(found).filter(
      ([field, value]) =>
        field in emptyDraft &&
        Array.isArray(value) === Array.isArray(emptyDraft[field as keyof RoundDraft]) &&
        (Array.isArray(value) || typeof value === 'string'),
    )
    return { ...emptyDraft, ...Object.fromEntries(known) }
  } catch {
    return emptyDraft
  }
}
