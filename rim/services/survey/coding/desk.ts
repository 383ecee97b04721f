import { groupBy, type LocalText } from '#core/foundation'
import { choicesOf, type Instrument, questionOf } from '#core/instruments'
import {
  type CodingAgreement,
  codingAgreement,
  type EarlierCoding,
  groupTexts,
  inSecondShare,
  likeNames,
  type Suggestion,
  serviceKey,
  suggestServices,
  type TextGroup,
  vocabulary,
  wordsOf,
} from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  type CodingWave,
  findCodingClosing,
  listServiceCodings,
  listServicesOfWave,
  listSurveyParticipants,
  listTextMasks,
  logServiceTextsRead,
  type StoredServiceCoding,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { writtenTexts } from '../answering/index.ts'
import { participantName } from '../waves/index.ts'
import { type TextHashes, textHashes } from './text-hash.ts'

/** The question that the texts answer, and the one whose choices they are coded to. */
const textQuestion = 'service_of_form'
const choiceQuestion = 'services_received'

/** A way of writing, its masked words taken away. */
export interface ShownText {
  /** The text's hash. */
  readonly id: string
  /** Null where a word is masked. */
  readonly words: readonly (string | null)[]
  /** Places of words that look like a person's name. */
  readonly names: readonly number[]
}

/** Texts of a participant that are coded together. */
export interface CodingGroup {
  readonly id: string
  readonly participant: string | null
  /** All ways of writing; those to be coded stand first. */
  readonly texts: readonly ShownText[]
  /** `first`: somebody must code it; `second`: the asker may, without seeing what the first did; `done`: nothing is left. */
  readonly task: 'first' | 'second' | 'done'
  /** Ids of the texts that the task is about; of all texts where it is done. */
  readonly open: readonly string[]
  /** What it is coded to; null where nobody has coded it or the asker must not see it. */
  readonly code: string | null
  /** Why it was changed. */
  readonly reason: string
  /** What a second coder said, where it was something else than the first. */
  readonly disagreement: { readonly first: string; readonly second: string } | null
  readonly suggestions: readonly Suggestion[]
}

/** All that the page of coding shows. */
export interface CodingDesk {
  readonly wave: CodingWave
  readonly closing: { readonly texts: number; readonly closedAt: string } | null
  readonly choices: readonly { readonly code: string; readonly label: LocalText }[]
  readonly participants: readonly { readonly id: string; readonly name: string }[]
  readonly groups: readonly CodingGroup[]
  readonly agreement: CodingAgreement
}

/** The choices that texts of a wave are coded to. */
export const choicesOfWave = (desks: Pick<Desks, 'surveys'>, wave: CodingWave): CodingDesk['choices'] =>
  choicesIn(desks.surveys.get(wave.instrument))

const choicesIn = (form: Instrument): CodingDesk['choices'] => {
  const question = questionOf(form, choiceQuestion)
  return question ? choicesOf(question).map(({ code, label }) => ({ code, label })) : []
}

/** What somebody who codes sees and has done. */
interface Ground {
  readonly wave: CodingWave
  readonly staff: string
  readonly hashes: TextHashes
  readonly codings: ReadonlyMap<string, StoredServiceCoding>
  readonly seconds: ReadonlyMap<string, StoredServiceCoding>
  readonly masks: ReadonlyMap<string, readonly number[]>
}

/**
 * Everything to be coded of a wave, gathered by participant and way of writing, with suggestions. Only answers that are out of
 * their pools, and of these nothing but this one text. Reading is one line in the log.
 */
export async function codingDesk(
  desks: Desks,
  work: Work,
  wave: CodingWave,
  staff: string,
): Promise<CodingDesk> {
  const hashes = await textHashes(desks, wave.id)
  const written = await distinctTexts(desks, wave, hashes)
  const codings = await listServiceCodings(work, wave.id)
  const masks = await listTextMasks(work, wave.id)
  const closing = await findCodingClosing(work, wave.id)
  const names = await namesOf(work, wave)
  const services = groupBy(
    (await listServicesOfWave(work, wave.id)).filter(({ state }) => state === 'joined'),
    ({ participant }) => participant,
  )
  await logServiceTextsRead(work, wave.id, written.length)
  const byText = (second: boolean) =>
    new Map(
      codings.filter((one) => one.second === second).map((one) => [one.hash.toString('base64url'), one]),
    )
  const ground: Ground = {
    wave,
    staff,
    hashes,
    codings: byText(false),
    seconds: byText(true),
    masks: new Map(masks.map(({ hash, words }) => [hash.toString('base64url'), words])),
  }
  const choices = choicesOfWave(desks, wave)
  const codes = choices.map(({ code }) => code)
  const groups = groupTexts(written)
  const earlier = earlierByKey(groups, ground)
  const known = knownWords([...names.values(), ...[...services.values()].flat().map(({ name }) => name)])
  return {
    wave,
    closing,
    choices,
    participants: [...names].map(([id, name]) => ({ id, name })),
    groups: groups.map((group) => {
      const task = taskOf(group, ground)
      const suggestions = suggestServices(group.texts[0]!.text, {
        choices: codes,
        recruited: services.get(group.participant ?? '') ?? [],
        earlier: (earlier.get(group.key) ?? [])
          // whoever codes it as the second does not see what the first did, nor by a suggestion
          .filter((one) => task.task !== 'second' || one.participant !== group.participant)
          .map(({ key, code, participant }) => ({ key, code, here: participant === group.participant })),
      })
      return {
        ...task,
        participant: group.participant,
        texts: shown(group, task.open, ground, known),
        suggestions,
      }
    }),
    agreement: agreementOf(ground),
  }
}

/** What the participants are called, by id, in the order of the names. */
async function namesOf(work: Work, wave: CodingWave): Promise<ReadonlyMap<string, string>> {
  const territory = loadTerritory()
  const collator = new Intl.Collator('nb')
  const named = (await listSurveyParticipants(work, wave.id)).map(
    (one) => [one.id, participantName(territory, one, wave.year)] as const,
  )
  return new Map(named.sort(([, one], [, other]) => collator.compare(one, other)))
}

type Hashed = { readonly participant: string | null; readonly text: string; readonly id: string }

/** Each way of writing once, however many wrote so. */
async function distinctTexts(desks: Desks, wave: CodingWave, hashes: TextHashes): Promise<readonly Hashed[]> {
  const found = new Map<string, Hashed>()
  for (const { participant, text } of await writtenTexts(desks, wave.id, textQuestion)) {
    const id = hashes.text(participant, text).toString('base64url')
    found.set(id, { participant, text, id })
  }
  return [...found.values()]
}

type Task = Pick<CodingGroup, 'id' | 'task' | 'open' | 'code' | 'reason' | 'disagreement'>

function taskOf({ id: name, texts }: TextGroup<Hashed>, ground: Ground): Task {
  const id = ground.hashes.group(name)
  const ids = texts.map((one) => one.id)
  const uncoded = ids.filter((one) => !ground.codings.has(one))
  const nothing = { id, code: null, reason: '', disagreement: null }
  if (uncoded.length > 0) return { ...nothing, task: 'first', open: uncoded }
  const firsts = ids.map((one) => ground.codings.get(one)!)
  const unseconded = ids.filter((one) => !ground.seconds.has(one))
  const { wave, staff } = ground
  const mayBeSecond =
    unseconded.length > 0 &&
    inSecondShare({ wave: wave.id, group: id }) &&
    // what was coded anew has been seen by two, and only the last of them is kept
    firsts.every(({ codedBy, reason }) => codedBy !== staff && reason === '')
  if (mayBeSecond) return { ...nothing, task: 'second', open: unseconded }
  const [first] = firsts
  const apart = ids
    .map((one) => ({ first: ground.codings.get(one)!.original, second: ground.seconds.get(one)?.code }))
    .find(({ first, second }) => second !== undefined && second !== first)
  return {
    id,
    task: 'done',
    open: ids,
    code: first!.code,
    reason: first!.reason,
    disagreement: apart ? { first: apart.first, second: apart.second! } : null,
  }
}

function shown(
  { texts }: TextGroup<Hashed>,
  open: readonly string[],
  { masks }: Ground,
  known: ReadonlySet<string>,
): readonly ShownText[] {
  return [...texts]
    .sort((one, other) => Number(open.includes(other.id)) - Number(open.includes(one.id)))
    .map(({ id, text }) => {
      const masked = masks.get(id) ?? []
      return {
        id,
        words: wordsOf(text).map((word, place) => (masked.includes(place) ? null : word)),
        names: likeNames(text, known).filter((place) => !masked.includes(place)),
      }
    })
}

function earlierByKey(
  groups: readonly TextGroup<Hashed>[],
  { codings }: Ground,
): ReadonlyMap<string, readonly (Omit<EarlierCoding, 'here'> & { readonly participant: string | null })[]> {
  const made = groups.flatMap(({ key, participant, texts }) => {
    const first = texts.map(({ id }) => codings.get(id)).find((one) => one !== undefined)
    return first ? [{ key, participant, code: first.code }] : []
  })
  return groupBy(made, ({ key }) => key)
}

/** Words that are no person's: of places, services and the vocabulary. */
const knownWords = (names: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...names.flatMap((name) => serviceKey(name).split(' ')),
    ...Object.values(vocabulary).flatMap(({ words }) => words.flatMap((word) => word.split(' '))),
  ])

const agreementOf = ({ codings, seconds }: Ground): CodingAgreement =>
  codingAgreement(
    [...seconds].flatMap(([text, { original }]) => {
      const first = codings.get(text)
      return first ? [[first.original, original] as const] : []
    }),
  )
