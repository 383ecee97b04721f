import type { ReactNode } from 'react'
import './paints.css'

/** A tile of 8 x 8 for each paint, besides its colour, so that it is told apart without colours too. */
const tiles: readonly ReactNode[] = [
  null,
  <path key="h" d="M0 2h8M0 6h8" strokeWidth="2" />,
  <path key="d" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" strokeWidth="2.4" />,
  <path key="v" d="M2 0v8M6 0v8" strokeWidth="2" />,
  <path key="b" d="M-2 -2L10 10M-2 6L2 10M6 -2L10 2" strokeWidth="2.4" />,
  <path key="t" d="M0 4h8" strokeWidth="4" />,
  <path key="x" d="M0 0L8 8M8 0L0 8" strokeWidth="1.6" />,
  <path key="w" d="M4 0v8" strokeWidth="4" />,
  <path key="z" d="M0 2L4 6L8 2" strokeWidth="2" fill="none" />,
  <path key="c" d="M0 0h4v4h-4zM4 4h4v4h-4z" strokeWidth="0" className="lp-paint-fill" />,
  <path key="g" d="M0 1h8M1 0v8" strokeWidth="2" />,
  <circle key="o" cx="4" cy="4" r="2.4" strokeWidth="0" className="lp-paint-fill" />,
]

/** The paints, for all pictures of the page to be filled with. Once on a page. */
export function PaintTiles() {
  return (
    <svg width="0" height="0" className="lp-paint-tiles" aria-hidden="true" focusable="false">
      <defs>
        {tiles.map((tile, paint) => (
          <pattern
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the paint
            key={paint}
            id={`lp-paint-${paint}`}
            className={`lp-paint lp-paint-${paint}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <rect width="8" height="8" className={tile === null ? 'lp-paint-fill' : 'lp-paint-ground'} />
            {tile}
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** A small square in a paint. What it stands for is told beside it. */
export function Swatch({ paint }: { paint: number }) {
  return (
    <svg width="16" height="16" className="lp-swatch" aria-hidden="true" focusable="false">
      <rect
        x="1"
        y="1"
        width="14"
        height="14"
        rx="2"
        fill={`url(#lp-paint-${paint})`}
        className={`lp-paint-${paint}`}
      />
    </svg>
  )
}
