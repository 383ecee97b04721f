import type { LocalText } from '#core/foundation'
import { dayInWords, daysBetween } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { CurveDay } from './cumulative.ts'

const words = {
  told: {
    nb: 'Fullført fra {from} til {to}: {sum}.',
    nn: 'Fullførte frå {from} til {to}: {sum}.',
    en: 'Completed from {from} to {to}: {sum}.',
  },
  toldExpected: {
    nb: 'Fullført fra {from} til {to}: {sum} av {expected} forventede. Den stiplede linjen viser det som er forventet.',
    nn: 'Fullførte frå {from} til {to}: {sum} av {expected} venta. Den stipla linja viser det som er venta.',
    en: 'Completed from {from} to {to}: {sum} of {expected} expected. The dashed line shows what is expected.',
  },
} satisfies Record<string, LocalText>

const width = 100
const height = 40

/**
 * What is complete, day by day until now, over the whole time that the round is open; with a line at what is expected.
 * The lines are stretched to the place there is, and the texts stand outside of them, so that these are never shrunk.
 */
export function CoverageCurve({
  curve,
  closesOn,
  expected,
}: {
  curve: readonly CurveDay[]
  closesOn: string
  expected: number | null
}) {
  const say = useSay()
  const language = useLanguage()
  const [first, last] = [curve[0], curve.at(-1)]
  if (!first || !last) return null
  const end = last.day > closesOn ? last.day : closesOn
  const days = Math.max(1, daysBetween(first.day, end) + 1)
  const most = Math.max(expected ?? 0, last.sum, 1)
  const x = (day: string) => (daysBetween(first.day, day) / days) * width
  const y = (count: number) => height - (count / most) * height
  const steps = curve.map(({ day, sum }) => `V${y(sum)}H${x(day) + width / days}`).join('')
  const line = `M0 ${height}${steps}`
  const now = x(last.day) + width / days
  const told = {
    from: dayInWords(first.day, language),
    to: dayInWords(last.day, language),
    sum: last.sum,
    expected: expected ?? 0,
  }
  return (
    <figure className="lp-curve">
      <div className="lp-curve-frame">
        <span className="lp-curve-most">{most}</span>
        <span className="lp-curve-zero">0</span>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path className="lp-curve-area" d={`${line}H${now}V${height}Z`} />
          <path className="lp-curve-line" d={line} />
          {expected !== null && <path className="lp-curve-expected" d={`M0 ${y(expected)}H${width}`} />}
        </svg>
        <span className="lp-curve-first">{dayInWords(first.day, language)}</span>
        <span className="lp-curve-end">{dayInWords(end, language)}</span>
      </div>
      <figcaption>{say(expected === null ? words.told : words.toldExpected, told)}</figcaption>
    </figure>
  )
}
