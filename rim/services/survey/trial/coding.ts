import { cannotCode } from '#core/survey'
import type { StoredSurveyWave } from '#rim/storage'
import { type CodingGroup, codeTexts, codingDesk, maskText } from '../coding/index.ts'
import { as, type Stage } from './stage.ts'

/** What became of the texts. */
export interface PlayedCoding {
  readonly texts: number
  readonly coded: number
  readonly left: number
  readonly masked: number
  readonly second: number
  readonly kappa: number | null
  /** How often the clerk chose the first suggestion. */
  readonly first: number
}

/** Codes most of what people wrote: the first by one clerk, the random share again by another; some is left to try. */
export async function codeServices(stage: Stage, wave: StoredSurveyWave): Promise<PlayedCoding> {
  const { desks, siri, sigurd, random } = stage
  const chance = random.fork('coding')
  const desk = (who: typeof siri) => as(stage, who, (work) => codingDesk(desks, work, wave, who.staff!))
  const code = (who: typeof siri, group: CodingGroup, to: string) =>
    as(stage, who, (work) =>
      codeTexts(desks, work, wave, {
        participant: group.participant,
        texts: group.open,
        code: to,
        second: group.task === 'second',
        staff: who.staff!,
      }),
    )
  const { groups } = await desk(siri)
  let [coded, first, masked] = [0, 0, 0]
  for (const group of groups) {
    if (chance.below(100) < 6) continue
    for (const { id, names } of group.texts) {
      if (names.length === 0) continue
      await as(stage, siri, (work) =>
        maskText(work, wave, { participant: group.participant, text: id, words: names, staff: siri.staff! }),
      )
      masked++
    }
    const likely = likeliest(group)
    if (likely === group.suggestions[0]?.code) first++
    await code(siri, group, likely)
    coded++
  }
  const seconds = (await desk(sigurd)).groups.filter(({ task }) => task === 'second')
  for (const group of seconds) {
    const other = group.suggestions[1]?.code ?? cannotCode
    await code(sigurd, group, chance.below(100) < 8 ? other : likeliest(group))
  }
  const { agreement } = await desk(siri)
  return {
    texts: groups.length,
    coded,
    left: groups.length - coded,
    masked,
    second: seconds.length,
    kappa: agreement.kappa?.kappa ?? null,
    first,
  }
}

/** That a service takes part is no reason alone. */
function likeliest({ suggestions }: CodingGroup): string {
  const [first] = suggestions
  return first?.why.some(({ kind }) => kind !== 'service-joined') ? first.code : cannotCode
}
