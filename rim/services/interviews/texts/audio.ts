import type { RecordingType } from '#rim/storage'

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What kind of sound a file holds, told from how it begins, whatever it is called; null where it is none that browsers play. */
export function audioTypeOf(bytes: Uint8Array): RecordingType | null {
  if (latin(bytes, 0, 4) === 'OggS') return 'audio/ogg'
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WAVE') return 'audio/wav'
  if (latin(bytes, 4, 8) === 'ftyp') return 'audio/mp4'
  // EBML, with the document type «webm» and not «matroska»
  if (latin(bytes, 0, 4) === '\x1aE\xdf\xa3' && latin(bytes, 4, 64).includes('webm')) return 'audio/webm'
  if (latin(bytes, 0, 3) === 'ID3' || isFrame(bytes)) return 'audio/mpeg'
  return null
}

/** A frame of MPEG audio, layer III: eleven bits set, a version, a layer, and a bit rate and sampling rate that exist. */
function isFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  return (
    first === 0xff &&
    (second & 0xe0) === 0xe0 &&
    (second & 0x18) !== 0x08 &&
    (second & 0x06) === 0x02 &&
    (third & 0xf0) !== 0xf0 &&
    (third & 0x0c) !== 0x0c
  )
}
