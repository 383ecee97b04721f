/** A colour as `#rrggbb`. */
export type Hex = `#${string}`

function channel(hex: Hex, at: number): number {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2 defines it. */
export function relativeLuminance(hex: Hex): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2). Symmetric. */
export function contrastRatio(a: Hex, b: Hex): number {
  const [low, high] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

/** Perceived lightness L* (CIE), 0 to 100: what is left of a colour in a grey copy. */
export function lightness(hex: Hex): number {
  const y = relativeLuminance(hex)
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y
}
