import { ProblemError, problem } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import { findSpeakers, type Imported, type TextVersion } from '#core/interviews'
import type { StoredStudy, Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import {
  type DeidentificationDraft,
  deidentify,
  deidentifying,
  demandRead,
} from '../deidentification/deidentify.ts'
import {
  finishTranscript,
  saveDraft,
  type TextSteps,
  type TranscriptDraft,
  textSteps,
} from '../texts/index.ts'
import { studyExchangeProblems } from './problems.ts'
import { codeOfText, nameOfText } from './read-file.ts'

/** An interview that a text of a file may belong to. */
export interface TextPlace {
  readonly id: string
  readonly code: string
  readonly heldOn: string
  /** An interview without a consent that stands cannot have a text, and one with a text has it already. */
  readonly standing: 'free' | 'no-consent' | 'has-text'
}

/** Where the texts of a file are to go. */
export interface ChosenTexts {
  /** The interview of each text that is wanted, by the text's id in the file. */
  readonly interviews: ReadonlyMap<string, string>
  /** Whether whoever takes them in says that they are de-identified. */
  readonly deidentified: boolean
  /** Points of the reader's checklist that were gone through. */
  readonly ticked: readonly string[]
}

/** A text that has been stored, and what comes next: a second reader, or suggestions to decide on first. */
export interface StoredNewText {
  readonly interview: string
  readonly code: string
  readonly next: 'second-reader' | 'de-identification'
}

const standingOf = ({ consent, versions, transcript }: TextSteps): TextPlace['standing'] => {
  if (versions.length > 0 || transcript !== null) return 'has-text'
  return consent === null ? 'no-consent' : 'free'
}

/** The study's interviews, as places for texts; those who have withdrawn are none. */
export const placesIn = (steps: readonly TextSteps[]): readonly TextPlace[] =>
  steps
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map((one) => ({ id: one.id, code: one.code, heldOn: one.heldOn, standing: standingOf(one) }))

/**
 * Proposes an interview for each text: the only free one of the informant whom the file calls so, or whose code stands as a word in
 * the text's name. None is proposed twice; of several versions of a text it is the last that gets it.
 */
export function proposedPlaces(
  taken: Imported,
  texts: readonly TextVersion[],
  places: readonly TextPlace[],
): ReadonlyMap<string, string> {
  const codes = new Set(places.map(({ code }) => code))
  const proposed = new Map<string, string>()
  for (const text of [...texts].sort((a, b) => b.number - a.number)) {
    const code = codeIn([codeOfText(taken, text) ?? '', nameOfText(taken, text)], codes)
    const own = places.filter((place) => place.code === code)
    const [only] = own
    if (own.length === 1 && only!.standing === 'free' && ![...proposed.values()].includes(only!.id)) {
      proposed.set(text.id, only!.id)
    }
  }
  return proposed
}

function codeIn(names: readonly string[], codes: ReadonlySet<string>): string | null {
  for (const name of names) {
    const words = new Set(name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    const found = [...words].filter((word) => codes.has(word))
    if (found.length === 1) return found[0]!
  }
  return null
}

/**
 * Stores texts of a file by the same way that any transcript goes: as raw versions. Those that somebody says are de-identified, and
 * in which no name, place or number is found, become de-identified versions that wait for a second reader; in the others, what was
 * found is decided on first. Nothing is coded in any of them yet.
 *
 * @throws ProblemError 4641 to 4645, 4594, 4573, 1900, 1901.
 */
export async function storeNewTexts(
  { keys, clock }: Desks,
  work: Work,
  study: StoredStudy,
  file: { readonly taken: Imported; readonly texts: readonly TextVersion[] },
  { staff, ...chosen }: ChosenTexts & { readonly staff: string },
): Promise<readonly StoredNewText[]> {
  if (chosen.interviews.size === 0) return []
  if (chosen.deidentified) demandRead(chosen.ticked)
  const places = placesIn(await textSteps(keys, work, study.id))
  const stored: StoredNewText[] = []
  const used = new Set<string>()
  for (const [id, interview] of chosen.interviews) {
    const text = file.texts.find((one) => one.id === id)
    const place = places.find((one) => one.id === interview)
    if (!text || !place) throw new ProblemError(problem(studyExchangeProblems.chosenGone))
    const { code } = place
    if (used.has(interview)) throw new ProblemError(problem(studyExchangeProblems.textTwice, { code }))
    used.add(interview)
    if (place.standing === 'has-text')
      throw new ProblemError(problem(studyExchangeProblems.hasText, { code }))
    if (holdsIdentityNumber(text.text)) {
      const where = nameOfText(file.taken, text)
      throw new ProblemError(problem(studyExchangeProblems.holdsIdentityNumber, { where }))
    }
    const of = { study: study.id, interview }
    const content: TranscriptDraft = { text: text.text, roles: rolesIn(text.text), imported: null }
    const written = { after: 0, version: null, staff, now: clock.now() }
    const revision = await saveDraft(keys, work, { ...of, kind: 'transcript' }, { ...written, content })
    const version = await finishTranscript(keys, work, { ...of, revision, staff })
    const open = chosen.deidentified ? await deidentifying(keys, work, of) : null
    const next = open?.marks.length === 0 ? 'second-reader' : 'de-identification'
    if (next === 'second-reader') {
      const decided: DeidentificationDraft = { marks: [], ticked: chosen.ticked }
      const draft = { ...written, version, content: decided }
      const saved = await saveDraft(keys, work, { ...of, kind: 'deidentification' }, draft)
      await deidentify(keys, work, study, { interview, revision: saved, staff, now: clock.now() })
    }
    stored.push({ interview, code, next })
  }
  return stored
}

/** Who speaks, where what stands before the words says so; names say nothing, and belong to the words. */
const rolesIn = (text: string): TranscriptDraft['roles'] =>
  Object.fromEntries(findSpeakers(text).map(({ prefix, likely }) => [prefix, likely]))
