import type { FigureMetrics } from '#core/figures'

/** As in the drawing itself: what the browser has of them is measured and drawn alike. */
const family = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif"
const weights = { regular: 400, semibold: 600 }

/** Text widths as this browser draws them: its own fonts, so that none need be fetched. */
export function browserMetrics(): FigureMetrics {
  const context = document.createElement('canvas').getContext('2d')!
  const known = new Map<string, number>()
  return {
    width: (text, size, weight) => {
      const key = `${weight} ${text}`
      const found = known.get(key)
      if (found !== undefined) return found * size
      // measured large, since browsers round small sizes
      context.font = `${weights[weight]} 100px ${family}`
      const width = context.measureText(text).width / 100
      known.set(key, width)
      return width * size
    },
  }
}
