import { type SpeakerRole, type TextVersion, type Turn, textVersion } from '#core/interviews'
import { idOf } from './ids.ts'
import type { MarkedText } from './marked.ts'
import type { WrittenInterview } from './study/people.ts'

const roles: Readonly<Record<string, SpeakerRole>> = { INTERVJUER: 'interviewer', INFORMANT: 'informant' }

/** The two versions of an interview: as it was said, and with identifiers taken out. */
export function textsOf(
  { raw, text, turns }: MarkedText,
  interview: string,
  { form, minutes }: Pick<WrittenInterview, 'form' | 'minutes'>,
): { readonly raw: TextVersion; readonly text: TextVersion } {
  const times = form === 'recorded' ? timesOf(turns, minutes) : undefined
  const turned = (of: 'raw' | 'text'): readonly Turn[] =>
    turns.map(({ speaker, start, end, rawStart, rawEnd }, at) => ({
      start: of === 'raw' ? rawStart : start,
      end: of === 'raw' ? rawEnd : end,
      speaker,
      role: roles[speaker] ?? 'other',
      startMs: times?.[at]?.[0] ?? null,
      endMs: times?.[at]?.[1] ?? null,
    }))
  const first = {
    id: idOf(`version/${interview}/1`),
    interview,
    number: 1,
    kind: form === 'notes' ? ('notes' as const) : ('raw' as const),
  }
  const second = { id: idOf(`version/${interview}/2`), interview, number: 2, kind: 'deidentified' as const }
  return {
    raw: textVersion({ ...first, text: raw, turns: turned('raw') }),
    text: textVersion({ ...second, text, turns: turned('text') }),
  }
}

/** When each turn is said, by its share of the words; a pause of half a second between. Milliseconds. */
function timesOf(turns: MarkedText['turns'], minutes: number): readonly (readonly [number, number])[] {
  const pause = 500
  const letters = turns.reduce((sum, { rawStart, rawEnd }) => sum + rawEnd - rawStart, 0)
  const whole = minutes * 60_000 - turns.length * pause
  let before = 0
  return turns.map(({ rawStart, rawEnd }, at) => {
    const from = Math.round((whole * before) / letters) + at * pause
    before += rawEnd - rawStart
    return [from, Math.round((whole * before) / letters) + at * pause]
  })
}
