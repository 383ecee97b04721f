import type { LocalText } from '#core/foundation'
import type { Saturation } from '#core/interviews'
import { useSay } from '../../words/index.ts'

const words = {
  picture: {
    nb: 'Kurve: koder til nå, fra {first} etter det første intervjuet til {last} etter det siste. Søyler: nye koder i hvert intervju. Tallene står i tabellen under.',
    nn: 'Kurve: kodar til no, frå {first} etter det første intervjuet til {last} etter det siste. Søyler: nye kodar i kvart intervju. Tala står i tabellen under.',
    en: 'Line: codes so far, from {first} after the first interview to {last} after the last. Bars: new codes in each interview. The numbers are in the table below.',
  },
  soFar: { nb: 'koder til nå', nn: 'kodar til no', en: 'codes so far' },
  fresh: { nb: 'nye koder', nn: 'nye kodar', en: 'new codes' },
} satisfies Record<string, LocalText>

const width = 640
const height = 260
const left = 40
const bottom = 36
const top = 24

/** The codes so far as a line over the new codes of each interview. */
export function SaturationCurve({
  found: { interviews },
  nameOf,
}: {
  found: Saturation
  nameOf: (interview: string) => string
}) {
  const say = useSay()
  if (interviews.length === 0) return null
  const most = interviews.at(-1)!.soFar
  const step = (width - left) / interviews.length
  const x = (at: number): number => left + step * (at + 0.5)
  const y = (value: number): number => height - bottom - (value / most) * (height - bottom - top)
  const every = Math.ceil(interviews.length / 15)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="lp-curve"
      role="img"
      aria-label={say(words.picture, { first: interviews[0]!.soFar, last: most })}
    >
      <line className="lp-curve-axis" x1={left} x2={width} y1={y(0)} y2={y(0)} />
      {[0, most].map((value) => (
        <text key={value} x={left - 6} y={y(value) + 4} textAnchor="end">
          {value}
        </text>
      ))}
      {interviews.map(({ interview, fresh }, at) => (
        <g key={interview}>
          <rect
            className="lp-curve-bar"
            x={x(at) - step * 0.3}
            width={step * 0.6}
            y={y(fresh.length)}
            height={y(0) - y(fresh.length)}
          />
          {at % every === 0 && (
            <text x={x(at)} y={height - bottom + 16} textAnchor="middle">
              {nameOf(interview)}
            </text>
          )}
        </g>
      ))}
      <polyline
        className="lp-curve-line"
        points={interviews.map(({ soFar }, at) => `${x(at)},${y(soFar)}`).join(' ')}
      />
      <text x={width} y={top - 8} textAnchor="end">
        {say(words.soFar)}
      </text>
      <text x={left} y={height - 4}>
        ▯ {say(words.fresh)}
      </text>
    </svg>
  )
}
