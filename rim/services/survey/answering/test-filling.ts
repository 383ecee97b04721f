import type { Language } from '#core/foundation'
import type { Answers } from '#core/instruments'
import type { SurveyHouse } from '#rim/test-kit'
import { type AnswerChannel, finishAnswering, saveAnswering } from './index.ts'

/** How somebody in a test answers. */
export interface Filled {
  readonly answers: Answers
  readonly channel?: AnswerChannel
  readonly helped?: boolean
  readonly language?: Language
}

/** Saves and finishes answers under a code. */
export async function fill(
  { desks }: Pick<SurveyHouse, 'desks'>,
  code: string,
  { answers, channel = 'web', helped, language = 'nb' }: Filled,
): Promise<void> {
  await saveAnswering(desks, code, { answers, mode: { channel, helped: helped ?? null }, language })
  await finishAnswering(desks, code, desks.clock.today(), channel)
}
