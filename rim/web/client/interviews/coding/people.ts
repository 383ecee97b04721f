import type { LocalText } from '#core/foundation'
import type { Say } from '../../words/index.ts'
import type { InterviewAnswer } from '../queries.ts'

const words = {
  female: { nb: 'kvinne, {age} år', nn: 'kvinne, {age} år', en: 'woman, {age}' },
  male: { nb: 'mann, {age} år', nn: 'mann, {age} år', en: 'man, {age}' },
  other: { nb: '{age} år', nn: '{age} år', en: '{age} years' },
} satisfies Record<InterviewAnswer['sex'], LocalText>

/** Who was interviewed, as far as it is told inside: «kvinne, 71 år». */
export const personOf = ({ sex, age }: Pick<InterviewAnswer, 'sex' | 'age'>, say: Say): string =>
  say(words[sex], { age })
