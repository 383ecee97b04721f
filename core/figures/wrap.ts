import type { FigureMetrics } from './metrics.ts'
import type { TextStyle } from './style.ts'

/**
 * Breaks a text into lines no wider than `limit` px: at spaces, after hyphens and slashes inside words, and, only when
 * one piece alone is too wide, between letters with a hyphen. Nothing is ever cut. A dash between spaces stays at the
 * end of its line, so that "Storfjord - Omasvuotna" never begins a line with the dash. No-break spaces do not break.
 *
 * @example wrap('Storfjord - Omasvuotna', 60, style, metrics) // ['Storfjord -', 'Omasvuotna']
 */
export function wrap(content: string, limit: number, style: TextStyle, metrics: FigureMetrics): string[] {
  const fits = (line: string) => metrics.width(line.trimEnd(), style.size, style.weight) <= limit
  const lines: string[] = []
  let current = ''
  for (const piece of piecesOf(content)) {
    if (fits(current + piece)) {
      current += piece
      continue
    }
    if (current) lines.push(current.trimEnd())
    current = piece
    while (!fits(current)) {
      const letters = [...current]
      let count = letters.length - 1
      while (count > 1 && !fits(`${letters.slice(0, count).join('')}-`)) count--
      if (count < 1) break
      lines.push(`${letters.slice(0, count).join('')}-`)
      current = letters.slice(count).join('')
    }
  }
  if (current.trim() || lines.length === 0) lines.push(current.trimEnd())
  return lines
}

/** Width of the widest piece that `wrap` would have to break between letters if there were less room. */
export function widestPiece(content: string, style: TextStyle, metrics: FigureMetrics): number {
  return Math.max(
    0,
    ...piecesOf(content).map((piece) => metrics.width(piece.trimEnd(), style.size, style.weight)),
  )
}

/** The text cut where a line may end; the pieces joined are the text with single spaces. */
function piecesOf(content: string): string[] {
  // "60 000" is one number, also where someone typed a plain space
  const whole = content.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
  const words = whole.split(/[ \t\r\n]+/).filter((word) => word !== '')
  const pieces: string[] = []
  words.forEach((word, i) => {
    const last = i === words.length - 1
    if (/^[-–—]$/.test(word) && pieces.length > 0) {
      pieces[pieces.length - 1] += `${word}${last ? '' : ' '}`
      return
    }
    const parts = word.split(/(?<=\p{L}[-/–])(?=\p{L})/u)
    parts.forEach((part, k) => {
      pieces.push(k === parts.length - 1 && !last ? `${part} ` : part)
    })
  })
  return pieces
}
