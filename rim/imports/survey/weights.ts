import { placeHead, weightHead } from './columns.ts'
import { scanRows, separatorOf } from './scan.ts'

/** The weights in a file of answers. */
interface FileWeights {
  /** By participant: the weight of its answers. */
  readonly weights: ReadonlyMap<string, number>
  /** Rows whose weight is no number above 0, or another than that of the participant's first row. */
  readonly wrong: readonly number[]
}

/** Reads the column `weight` of a file of answers; null where it has none. Answers without a participant have no weight. */
export function readFileWeights(file: Uint8Array): FileWeights | null {
  const start = file[0] === 0xef ? 3 : 0
  const scanner = scanRows(file, start, separatorOf(file, start))
  const decoder = new TextDecoder()
  const heads: string[] = []
  scanner.next((_, bytes, from, to) => heads.push(decoder.decode(bytes.subarray(from, to)).trim()))
  const [place, weight] = [placeHead, weightHead].map((head) => heads.indexOf(head))
  if (weight! < 0 || place! < 0) return null
  const weights = new Map<string, number>()
  const wrong: number[] = []
  let [number, told] = ['', '']
  const take = (column: number, bytes: Uint8Array, from: number, to: number): void => {
    if (column === place) number = decoder.decode(bytes.subarray(from, to)).trim()
    if (column === weight) told = decoder.decode(bytes.subarray(from, to)).trim()
  }
  while (scanner.next(take)) {
    const participant = withZero(number)
    const value = told === '' ? Number.NaN : Number(told.replace(',', '.'))
    const known = weights.get(participant)
    if (participant !== '') {
      if (!(value > 0) || !Number.isFinite(value) || (known !== undefined && known !== value)) {
        wrong.push(scanner.row)
      } else weights.set(participant, value)
    }
    number = ''
    told = ''
  }
  return { weights, wrong }
}

/** A municipality number, or a city district's, with the zero that a spreadsheet has taken. */
const withZero = (number: string): string =>
  number.length === 3 || number.length === 5 ? `0${number}` : number
