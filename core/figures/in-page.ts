import { coordinate } from './marks.ts'
import type { FigureMetrics } from './metrics.ts'
import { type TextStyle, textStyles } from './style.ts'

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const styles: readonly TextStyle[] = Object.values(textStyles)

/** Shorter texts stand free on both sides, and need not be held to their width. */
const shortest = 4

/** The style sheet that drawings made for a page rely on; put once into each page. */
export const figureStyle: string = styles
  .map(({ role, size, fill, weight }) => {
    const bold = weight === 'semibold' ? '; font-weight: 600' : ''
    return `svg .${role} { font-size: ${size}px; fill: ${fill}${bold} }`
  })
  .join('\n')

/**
 * A drawing's marks for a page that carries no font and has `figureStyle`: each longer text gets the width that it was
 * measured at, so that it keeps to its place in whatever font it is shown. What the style sheet says is left out, places
 * are told to a tenth of a pixel, and only texts keep their class: a page holds many drawings.
 */
export function marksInPage(drawn: string, metrics: FigureMetrics): string {
  return drawn
    .replace(/<(rect|line|path) class="[^"]*"/g, '<$1')
    .replace(/ (?:[xy][12]?|d|width|height)="[^"]*"/g, (places) =>
      places.replace(/(\.\d)\d+/g, '$1').replace(/\.0(?!\d)/g, ''),
    )
    .replace(
      /<text class="([a-z-]+)"([^>]*)>([^<]*)/g,
      (whole, role: string, look: string, content: string) =>
        textInPage(styles.find((style) => style.role === role) ?? null, look, content, metrics) ?? whole,
    )
}

function textInPage(
  style: TextStyle | null,
  look: string,
  content: string,
  metrics: FigureMetrics,
): string | null {
  if (style === null) return null
  const rest = look
    .replace(` font-size="${style.size}"`, '')
    .replace(' font-weight="600"', '')
    .replace(` fill="${style.fill}"`, '')
  // a size or a fill of its own must win over the style sheet's, which an attribute does not
  const own = [...rest.matchAll(/ (font-size|fill)="([^"]*)"/g)].map(
    ([, name, value]) => `${name}:${value}${name === 'fill' ? '' : 'px'}`,
  )
  const kept = rest.replace(/ (?:font-size|fill)="[^"]*"/g, '')
  const styled = own.length > 0 ? ` style="${own.join(';')}"` : ''
  const plain = content.replace(/&(?:lt|gt|quot|amp);/g, (entity) => characters[entity]!)
  const held =
    plain.length < shortest
      ? ''
      : ` textLength="${coordinate(metrics.width(plain, style.size, style.weight))}" lengthAdjust="spacingAndGlyphs"`
  return `<text class="${style.role}"${kept}${styled}${held}>${content}`
}
