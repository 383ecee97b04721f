import { describe, expect, it } from 'vitest'
import { type SpeakerRole, textVersion, timed, turnsOf } from '#core/interviews'
import { transcriptProblems as kinds } from './problems.ts'
import { readTranscript, type Transcript } from './read.ts'

const read = (...lines: readonly string[]): Transcript =>
  readTranscript(new TextEncoder().encode(lines.join('\n')))
const said = ({ text, cues }: Transcript): [string, number, number][] =>
  cues.map(({ start, end, startMs, endMs }) => [[...text].slice(start, end).join(''), startMs, endMs])

describe('WebVTT', () => {
  it('of Teams has voices and ids of letters, with marks of byte order and line ends of Windows', () => {
    const file = [
      '\ufeffWEBVTT',
      '',
      'a3b1c2d4-0000-4000-8000-000000000001/12-0',
      '00:00:01.000 --> 00:00:03.500',
      '<v Kari Nordmann>Hva synes <i>du</i> &amp; de?</v>',
      '',
      'a3b1c2d4-0000-4000-8000-000000000001/12-1',
      '00:00:04.000 --> 00:00:05.000 align:start',
      '<v Kari Nordmann>Altså nå 😀',
      '',
      '00:06.250 --> 00:08.000',
      '<v Ola N.>Sa\u030a bra.</v><v Kari Nordmann>Ja.</v>',
      '',
      '01:00:08.000 --> 01:00:09.000',
      '<v Kari Nordmann>Senere',
      'på to linjer</v>',
    ]
    const transcript = read(...file.map((line) => `${line}\r`))
    expect(transcript.kind).toBe('vtt')
    expect(transcript.text).toBe(
      'TALER A: Hva synes du & de? Altså nå 😀\nTALER B: Så bra.\nTALER A: Ja.\nTALER A: Senere på to linjer',
    )
    expect(transcript.speakers).toEqual([
      { prefix: 'TALER A', name: 'Kari Nordmann', count: 3, likely: null },
      { prefix: 'TALER B', name: 'Ola N.', count: 1, likely: null },
    ])
    expect(said(transcript)).toEqual([
      ['Hva synes du & de?', 1000, 3500],
      ['Altså nå 😀', 4000, 5000],
      ['Så bra.', 6250, 8000],
      ['Ja.', 6250, 8000],
      ['Senere på to linjer', 3_608_000, 3_609_000],
    ])
    expect(transcript.warnings.map(({ number }) => number)).toEqual([kinds.namesMasked.number])
  })

  it('of Zoom has names before a colon, and no others are taken for names', () => {
    const transcript = read(
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:02.000',
      'Kari Nordmann: Hei: du',
      '',
      '2',
      '00:00:02.000 --> 00:00:03.000',
      '10:30 Møte: alle kom',
      '',
      '3',
      '00:00:03.000 --> 00:00:04.000',
      'INTERVJUER: Se https://eksempel.no',
    )
    expect(transcript.text).toBe('TALER A: Hei: du\n10:30 Møte: alle kom\nINTERVJUER: Se https://eksempel.no')
    expect(transcript.speakers.map(({ prefix, name }) => [prefix, name])).toEqual([
      ['TALER A', 'Kari Nordmann'],
      ['INTERVJUER', null],
    ])
  })

  it('has remarks, styles and regions, which are no speech', () => {
    const { text, warnings } = read(
      'WEBVTT - Møte',
      'Kind: captions',
      '',
      'NOTE',
      'Kari transkriberte 00:01 --> nei',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      '00:01.000 --> 00:02.000',
      '<c.gul>Ja</c> <00:01.500>da &#229;&lt;b&gt; &ukjent; <b>og</b>',
      '',
      '00:03.000 --> 00:04.000',
      '',
    )
    expect(text).toBe('Ja da å<b> &ukjent; og')
    expect(warnings).toEqual([])
  })

  it('never shows a name, whatever it looks like', () => {
    const odd = ['kari nordmann', 'ola@eksempel.no', 'K: N', '😀 Kari', 'TALER A', 'a'.repeat(150)]
    const cues = odd.flatMap((name, at) => ['', `00:0${at}.000 --> 00:0${at}.500`, `<v.høy ${name}>Ord`])
    const { text, speakers } = read('WEBVTT', ...cues)
    expect(text.split('\n').every((line) => /^TALER [A-Z]: Ord$/u.test(line))).toBe(true)
    expect(speakers.map(({ name }) => name)).toEqual(odd.map((name) => (name === 'TALER A' ? null : name)))
    expect(new Set(speakers.map(({ prefix }) => prefix)).size).toBe(odd.length)
  })
})

describe('SubRip', () => {
  it('has lines of what is said, until a sentence or a pause ends it', () => {
    const transcript = read(
      '1',
      '00:00:01,000 --> 00:00:02,000',
      '{\\an8}Det var en gang',
      '',
      '2',
      '00:00:02,100 --> 00:00:03,000',
      'en mann.',
      '',
      '3',
      '00:00:03,100 --> 00:00:04,000',
      'Han',
      '',
      '',
      '4',
      '00:00:06,100 --> 00:00:07,000',
      'gikk',
    )
    expect(transcript.kind).toBe('srt')
    expect(transcript.text).toBe('Det var en gang en mann.\nHan\ngikk')
    expect(said(transcript).map(([words]) => words)).toEqual(['Det var en gang', 'en mann.', 'Han', 'gikk'])
  })

  it('is told of where times cannot be read or are not in order', () => {
    const { warnings, text } = read(
      '1',
      '00:00:05,000 --> 00:00:06,000',
      'to',
      '',
      '2',
      '00:00:xx --> feil',
      'tre',
      '',
      '3',
      '00:00:01,000 --> 00:00:02,000',
      'en',
    )
    expect(text).toBe('to en')
    expect(warnings.map(({ number, details }) => [number, details])).toEqual([
      [kinds.unreadBlocks.number, { count: '1', line: '5' }],
      [kinds.timesOutOfOrder.number, {}],
    ])
  })
})

describe('turns of subtitles', () => {
  it('have the times of their cues', () => {
    const { text, cues } = read(
      'WEBVTT',
      '',
      '00:01.000 --> 00:02.000',
      '<v Kari>Hva?',
      '',
      '00:02.500 --> 00:03.000',
      '<v Kari>Si det.',
      '',
      '00:04.000 --> 00:09.000',
      '<v Ola>Ja 😀.',
    )
    const roles = new Map<string, SpeakerRole>([
      ['TALER A', 'interviewer'],
      ['TALER B', 'informant'],
    ])
    const turns = timed(turnsOf(text, roles), cues)
    const version = textVersion({ id: 'v', interview: 'i', number: 1, kind: 'raw', text, turns })
    expect(
      version.turns.map(({ start, end, role, startMs, endMs }) => [
        [...version.text].slice(start, end).join(''),
        role,
        startMs,
        endMs,
      ]),
    ).toEqual([
      ['Hva? Si det.', 'interviewer', 1000, 3000],
      ['Ja 😀.', 'informant', 4000, 9000],
    ])
  })
})

describe('plain text', () => {
  const text = 'INTERVJUER: Får du hjelp nå?\r\nMANN: Både – og … «ja» “€”\r\n'

  it.each([
    ['utf-8', new TextEncoder().encode(`\ufeff${text}`), 0],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le'), 0],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 0],
    ['windows-1252', windows1252(text), 1],
  ])('in %s is read', (_, bytes, count) => {
    const transcript = readTranscript(new Uint8Array(bytes))
    expect(transcript.kind).toBe('txt')
    expect(transcript.text).toBe('INTERVJUER: Får du hjelp nå?\nMANN: Både – og … «ja» “€”')
    expect(transcript.warnings.map(({ number }) => number)).toEqual(
      count === 1 ? [kinds.otherEncoding.number] : [],
    )
  })

  /** Signs that Windows-1252 has where Latin-1 has none. */
  function windows1252(written: string): Uint8Array {
    const signs: Readonly<Record<string, number>> = { '–': 0x96, '…': 0x85, '“': 0x93, '”': 0x94, '€': 0x80 }
    return Uint8Array.from(written, (sign) => signs[sign] ?? sign.charCodeAt(0))
  }
})
