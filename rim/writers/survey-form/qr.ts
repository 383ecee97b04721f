import { encode } from 'uqr'

/** Light around a QR code, in modules, as the standard asks. */
const quiet = 4

/**
 * A QR code as SVG, black on white with its quiet zone. One path: small, and drawn sharply whatever the size.
 *
 * @param link what is read from it; a quarter of it may be damaged or dirty where it is short.
 */
export function qrSvg(link: string): string {
  const { data, size } = encode(link, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) => {
    const parts: string[] = []
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      let end = x
      while (row[end + 1]) end++
      parts.push(`M${x + quiet} ${y + quiet}h${end - x + 1}v1h-${end - x + 1}z`)
      x = end
    }
    return parts
  })
  const whole = size + 2 * quiet
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${whole}" viewBox="0 0 ${whole} ${whole}"><path d="${runs.join('')}"/></svg>`
}
