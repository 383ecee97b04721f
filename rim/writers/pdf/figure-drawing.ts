import type { Figure } from '#core/figures'

/** Stand-in until core/figures draws. */
export function drawSvg(figure: Figure): string {
  const esc = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = figure.categories.map((c, i) => {
    let x = 200
    return `<text x="0" y="${i * 34 + 20}" font-size="12">${esc(c.label)}</text>` + figure.series.map((_, s) => {
      const cell = figure.cells[s]![i]!
      const w = (cell.value ?? 5) * 4
      const out = `<rect x="${x}" y="${i * 34 + 4}" width="${w}" height="24" fill="hsl(${190 - s * 40},40%,${35 + s * 12}%)"/><text x="${x + 4}" y="${i * 34 + 20}" font-size="12" font-weight="600" fill="#fff">${esc(cell.text)}</text>`
      x += w
      return out
    }).join('')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 642 ${figure.categories.length * 34 + 10}" font-family="Source Sans 3">${rows.join('')}</svg>`
}
