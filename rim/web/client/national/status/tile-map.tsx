import { type KeyboardEvent, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'
import type { StatusAnswer, StatusLine } from './answers.ts'
import { counties as today } from './counties.ts'
import { stageNames, stageSigns, statusStages } from './stages.ts'
import './tile-map.css'

const words = {
  legend: { nb: 'Tegnforklaring', nn: 'Teiknforklaring', en: 'Legend' },
  submittedOf: { nb: '{done} av {of} levert', nn: '{done} av {of} levert', en: '{done} of {of} submitted' },
  tile: { nb: '{name}: {stage}', nn: '{name}: {stage}', en: '{name}: {stage}' },
} satisfies Record<string, LocalText>

/**
 * The country as squares: a county where it roughly lies, a square for each of its municipalities, with a sign for how far it
 * has come. Each county is one stop for the tab key; the arrows go from square to square. The table tells the same.
 */
export function TileMap({
  status,
  selected,
  select,
}: {
  status: StatusAnswer
  selected: string | null
  select: (municipality: string) => void
}) {
  const say = useSay()
  // the counties of other years have no place of their own: they stand one after the other
  const whole = status.counties.every(({ number }) => today.some((one) => one.number === number))
  const order = (number: string): number => {
    const at = today.findIndex((one) => one.number === number)
    return at < 0 ? today.length : at
  }
  const shown = status.counties.toSorted((one, other) => order(one.number) - order(other.number))
  const stages = statusStages.filter((stage) => status.municipalities.some((line) => line.stage === stage))
  return (
    <>
      <ul className="lp-map-legend" aria-label={say(words.legend)}>
        {stages.map((stage) => (
          <li key={stage}>
            <span className="lp-map-tile" data-stage={stage} aria-hidden="true">
              {stageSigns[stage]}
            </span>
            {say(stageNames[stage])}
          </li>
        ))}
      </ul>
      <div className="lp-map" data-whole={whole && shown.length > 1}>
        {shown.map((county) => (
          <CountyTiles
            key={county.number}
            county={county}
            lines={status.municipalities.filter((line) => line.county === county.number)}
            selected={selected}
            select={select}
          />
        ))}
      </div>
    </>
  )
}

function CountyTiles({
  county: { number, name },
  lines,
  selected,
  select,
}: {
  county: StatusAnswer['counties'][number]
  lines: readonly StatusLine[]
  selected: string | null
  select: (municipality: string) => void
}) {
  const say = useSay()
  const group = useRef<HTMLDivElement>(null)
  // the square that the tab key stops at
  const [stop, setStop] = useState(0)
  const taking = lines.filter((line) => line.taking !== null)
  const done = lines.filter(({ stage }) => stage === 'submitted').length
  const move = (event: KeyboardEvent) => {
    const tiles = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = tiles.indexOf(document.activeElement as HTMLButtonElement)
    const to = at < 0 ? undefined : nextTile(tiles, at, event.key)
    if (to === undefined) return
    event.preventDefault()
    setStop(to)
    tiles[to]!.focus()
  }
  return (
    <section className="lp-map-county" data-county={number} aria-label={name}>
      <h3>
        {name}
        <span>{taking.length > 0 && say(words.submittedOf, { done, of: taking.length })}</span>
      </h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons in it */}
      <div ref={group} className="lp-map-tiles" onKeyDown={move}>
        {lines.map((line, at) => (
          <button
            key={line.municipality}
            type="button"
            className="lp-map-tile"
            data-stage={line.stage}
            tabIndex={at === Math.min(stop, lines.length - 1) ? 0 : -1}
            title={line.name}
            aria-label={say(words.tile, { name: line.name, stage: say(stageNames[line.stage]) })}
            aria-pressed={selected === line.municipality}
            onFocus={() => setStop(at)}
            onClick={() => select(line.municipality)}
          >
            {stageSigns[line.stage]}
          </button>
        ))}
      </div>
    </section>
  )
}

/** The square that a key leads to from another; undefined where it leads nowhere. */
function nextTile(tiles: readonly HTMLElement[], at: number, key: string): number | undefined {
  const inside = (to: number): number | undefined => (to >= 0 && to < tiles.length ? to : undefined)
  switch (key) {
    case 'ArrowRight':
      return inside(at + 1)
    case 'ArrowLeft':
      return inside(at - 1)
    case 'Home':
      return 0
    case 'End':
      return tiles.length - 1
    case 'ArrowDown':
    case 'ArrowUp': {
      // as many in a row as the window has room for
      const first = tiles.findIndex(({ offsetTop }) => offsetTop > tiles[0]!.offsetTop)
      const row = first < 0 ? tiles.length : first
      return inside(key === 'ArrowDown' ? at + row : at - row)
    }
    default:
      return undefined
  }
}
