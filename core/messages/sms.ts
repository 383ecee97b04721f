/** How much room a text takes on the telephone. */
export interface SmsSize {
  /** `gsm-7`: 160 to a message; `ucs-2`: a sign outside the telephone's own alphabet makes it 70. */
  readonly encoding: 'gsm-7' | 'ucs-2'
  /** Septets or 16-bit units. */
  readonly used: number
  /** Most of them in one message. */
  readonly limit: 160 | 70
  /** Whether all of it is one message. */
  readonly fits: boolean
}

/** The default alphabet of 3GPP TS 23.038, section 6.2.1; æ, ø and å are in it, «» and – are not. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension table (6.2.1.1): each takes two. */
const extended = new Set('\f^{}\\[~]|€')

/**
 * Counts a text as a telephone does.
 *
 * @example smsSize('Hei på deg') // { encoding: 'gsm-7', used: 10, limit: 160, fits: true }
 */
export function smsSize(text: string): SmsSize {
  const signs = [...text]
  const plain = signs.every((sign) => basic.has(sign) || extended.has(sign))
  const used = plain ? signs.length + signs.filter((sign) => extended.has(sign)).length : text.length
  const limit = plain ? 160 : 70
  return { encoding: plain ? 'gsm-7' : 'ucs-2', used, limit, fits: used <= limit }
}

const replacements: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/** Puts signs of the telephone's alphabet for Norwegian signs that lie outside it: quotation marks, dashes, spaces. */
export const smsText = (text: string): string => [...text].map((sign) => replacements[sign] ?? sign).join('')
