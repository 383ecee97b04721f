import { memo } from 'react'
import type { LocalText } from '#core/foundation'
import type { CodePoints, Range } from '#core/interviews'
import { useSay } from '../../../words/index.ts'
import type { Block } from './blocks.ts'
import { type Desk, useDesk } from './desk.ts'
import { lineRuns, type Mark } from './drawn.ts'
import { Swatch } from './paints.tsx'

const words = {
  codeTurn: { nb: 'Kod linjen', nn: 'Kod linja', en: 'Code this line' },
  codings: { nb: 'Koder på linjen', nn: 'Kodar på linja', en: 'Codes of the line' },
  starred: { nb: 'til rapporten', nn: 'til rapporten', en: 'for the report' },
  tentative: { nb: 'usikker', nn: 'usikker', en: 'uncertain' },
} satisfies Record<string, LocalText>

/** What a line is drawn from. The same objects mean the same picture. */
export interface LineGiven {
  readonly block: Block
  readonly marks: readonly Mark[]
  readonly points: CodePoints
  readonly desk: Desk
  readonly choose: (coding: string) => void
  readonly codeLine: (block: Block) => void
}

/** A line of the text: who speaks, the words, the stripes of the codings and their names. */
export const Line = memo(function Line({ block, marks, points, desk, choose, codeLine }: LineGiven) {
  const active = useActive(desk, block, marks)
  const say = useSay()
  // the name stands where the coding begins; further down only the stripe goes on
  const begun = marks.filter(({ begins }) => begins)
  return (
    <div className="lp-line" data-role={block.role ?? 'other'} data-new={block.speaker !== null}>
      <div className="lp-line-head">
        {block.speaker}
        {block.startMs !== null && <span className="lp-line-time">{clock(block.startMs)}</span>}
      </div>
      <div className="lp-line-said">
        <p className="lp-line-words" data-line={block.index}>
          {lineRuns(block, marks, active).map(({ start, end, depth, active: chosen }) => (
            <span
              key={start}
              data-at={start}
              {...(depth > 0 && { className: depth > 1 ? 'lp-coded lp-coded-more' : 'lp-coded' })}
              {...(chosen && { 'data-chosen': true })}
            >
              {points.slice(start, end)}
            </span>
          ))}
        </p>
        {marks.length > 0 && <Stripes block={block} marks={marks} active={active?.id ?? null} />}
      </div>
      <div className="lp-line-margin">
        {begun.length > 0 && (
          <ul aria-label={say(words.codings)}>
            {begun.map(({ coding, name, paint, by }) => (
              <li key={coding.id}>
                <button
                  type="button"
                  className="lp-mark"
                  tabIndex={-1}
                  aria-pressed={active?.id === coding.id}
                  onClick={() => choose(coding.id)}
                >
                  <Swatch paint={paint} />
                  <span className="lp-mark-name">{name}</span>
                  {by !== '' && <span className="lp-mark-by">{by}</span>}
                  {coding.starred && (
                    <span>
                      <span aria-hidden="true">★</span>
                      <span className="lp-hidden">{say(words.starred)}</span>
                    </span>
                  )}
                  {coding.tentative && (
                    <span>
                      <span aria-hidden="true">?</span>
                      <span className="lp-hidden">{say(words.tentative)}</span>
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
        <button type="button" className="lp-code-line" tabIndex={-1} onClick={() => codeLine(block)}>
          {say(words.codeTurn)}
        </button>
      </div>
    </div>
  )
})

interface Active extends Range {
  readonly id: string
}

/** The chosen coding where it touches this line, with the ends that it is being given. */
function useActive(desk: Desk, block: Block, marks: readonly Mark[]): Active | null {
  const key = useDesk(desk, ({ active, moving }) => {
    if (active === null) return ''
    const own = marks.find(({ coding }) => coding.id === active)?.coding
    const range = moving ?? own
    if (!range || range.start >= block.end || range.end <= block.start) return ''
    return `${active} ${range.start} ${range.end}`
  })
  if (key === '') return null
  const [id = '', start, end] = key.split(' ')
  return { id, start: Number(start), end: Number(end) }
}

const laneWide = 9

/** A stripe for each coding, as high as its part of the line. A text flows evenly, so that signs tell the height. */
function Stripes({ block, marks, active }: { block: Block; marks: readonly Mark[]; active: string | null }) {
  const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1
  const length = block.end - block.start
  const part = (point: number): number =>
    ((Math.min(Math.max(point, block.start), block.end) - block.start) / length) * 100
  return (
    <svg className="lp-stripes" width={lanes * laneWide} aria-hidden="true" focusable="false">
      {marks.map(({ coding, paint, lane }) => (
        <rect
          key={coding.id}
          className={`lp-paint-${paint}`}
          data-chosen={coding.id === active}
          x={lane * laneWide + 1}
          y={`${part(coding.start)}%`}
          width={laneWide - 3}
          height={`${Math.max(part(coding.end) - part(coding.start), 4)}%`}
          fill={`url(#lp-paint-${paint})`}
        />
      ))}
    </svg>
  )
}

/** A time in a recording: 12:05. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
