import { groupBy } from '#core/foundation'
import { shuffled, tableRegionOf } from '#core/survey'
import type { CalibratedPlace } from '#core/synthetic'
import type { StoredSurveyWave } from '#rim/storage'
import { joinOutside, type ParticipantView, takeReplacement } from '../waves/index.ts'
import { own } from './last-wave.ts'
import { facts, invitations, type PlayedSample, reasons } from './sample.ts'
import { as, type Stage } from './stage.ts'

/** A sample whose participants stand for places of the calibrated wave: same region of the tables, same size. */
export interface PlacedSample extends PlayedSample {
  /** By id of the calibrated place. */
  readonly standing: ReadonlyMap<string, ParticipantView>
}

const codeOf = ({ municipality, district }: ParticipantView): string => district ?? municipality
/** What makes a place as good as another for the tables. A city's districts are themselves. */
const cellOf = (code: string, region: string, size: string): string =>
  code.length === 6 ? code : `${tableRegionOf[region]}/${size}`
const cellOfView = (view: ParticipantView): string => cellOf(codeOf(view), view.region, view.sizeClass)
const cellOfPlace = ({ id, region, size }: CalibratedPlace): string => cellOf(id, region, size)

/**
 * Invites everybody drawn, and has as many accept of each region and size as the calibrated wave has: which municipalities
 * those are follows from the draw, and their answers from the wave. Some decline, and some of these are replaced; where the
 * draw has too few of a kind, the wave's own municipalities join outside it.
 *
 * @param answers of each place.
 */
export async function placeInvitations(
  stage: Stage,
  wave: StoredSurveyWave,
  places: readonly CalibratedPlace[],
  answers: ReadonlyMap<string, number>,
): Promise<PlacedSample> {
  const { desks, nora, random } = stage
  const { views, invite, answer, inOrder } = await invitations(stage, wave)
  const wanted = groupBy(places, cellOfPlace)
  const taking = new Map<string, string[]>([...wanted.keys()].map((cell) => [cell, []]))
  const wants = (cell: string): boolean => (taking.get(cell)?.length ?? 0) < (wanted.get(cell)?.length ?? 0)
  const chance = random.fork('answers of places')
  const accept = async (one: ParticipantView): Promise<void> => {
    await answer(one, 'accepted', '')
    taking.get(cellOfView(one))!.push(one.id)
  }
  let [declined, replacements] = [0, 0]
  for (const one of inOrder) {
    if (!wants(cellOfView(one))) continue
    if (one.municipality === own || one.district !== null || chance.below(100) >= 18) {
      await accept(one)
      continue
    }
    await answer(one, 'declined', reasons[chance.below(reasons.length)]!)
    declined++
    if (replacements === facts.replacements) continue
    const gone = (await views()).find(({ id }) => id === one.id)
    if (!gone?.suggestion) continue
    const id = await as(stage, nora, (work) => takeReplacement(work, wave, gone))
    await invite([id])
    replacements++
    const instead = (await views()).find((view) => view.id === id)!
    if (wants(cellOfView(instead))) await accept(instead)
  }
  const spare = shuffled(places, (limit) => chance.below(limit)).filter(({ id }) => id.length === 4)
  for (const place of spare) {
    const cell = cellOfPlace(place)
    if (!wants(cell) || (await views()).some((view) => view.municipality === place.id)) continue
    taking.get(cell)!.push(await as(stage, nora, (work) => joinOutside(desks, work, wave, place.id)))
  }
  const all = await views()
  const standing = new Map(
    [...wanted].flatMap(([cell, here]) => {
      const ids = taking.get(cell)!
      return paired(
        here,
        all.filter(({ id }) => ids.includes(id)),
        answers,
      )
    }),
  )
  return {
    standing,
    taking: all.filter(({ id }) => [...taking.values()].some((ids) => ids.includes(id))),
    invited: all.filter(({ invitedAt }) => invitedAt !== null).length,
    declined,
    replacements,
  }
}

/** Itself where it is there; the own municipality with most answers; and the others by size. */
function paired(
  places: readonly CalibratedPlace[],
  views: readonly ParticipantView[],
  answers: ReadonlyMap<string, number>,
): readonly (readonly [place: string, view: ParticipantView])[] {
  const left = new Map(views.map((view) => [codeOf(view), view]))
  const pairs: [string, ParticipantView][] = []
  const take = (place: CalibratedPlace, view: ParticipantView): void => {
    pairs.push([place.id, view])
    left.delete(codeOf(view))
  }
  for (const place of places) {
    const same = left.get(place.id)
    if (same) take(place, same)
  }
  const rest = places.filter(({ id }) => !pairs.some(([paired]) => paired === id))
  const ownView = left.get(own)
  if (ownView) {
    rest.sort((a, b) => (answers.get(b.id) ?? 0) - (answers.get(a.id) ?? 0))
    take(rest.shift()!, ownView)
  }
  rest.sort((a, b) => b.inhabitants - a.inhabitants)
  const others = [...left.values()].sort((a, b) => (b.residents ?? 0) - (a.residents ?? 0))
  rest.forEach((place, at) => {
    const view = others[at]
    if (view) take(place, view)
  })
  return pairs
}
