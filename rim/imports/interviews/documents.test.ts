import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { transcriptProblems as kinds } from './problems.ts'
import { readTranscript } from './read.ts'
import { docx, lying, odt, packed, paragraph, run } from './sample-documents.ts'

const numbers = (bytes: Uint8Array): number[] => readTranscript(bytes).warnings.map(({ number }) => number)

function refusal(bytes: Uint8Array): number | null {
  try {
    readTranscript(bytes)
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0]!.number
    throw error
  }
  return null
}

describe('a Word document', () => {
  it('is read paragraph by paragraph, with tabulators, breaks and letters of all kinds', () => {
    const body = [
      paragraph(run('INTERVJUER: Hva ', '<w:b/>'), run('synes du?')),
      paragraph(run('MANN:'), '<w:r><w:tab/><w:t>Bla\u030a 😀 &amp; </w:t><w:br/><w:t>mer</w:t></w:r>'),
      paragraph('<w:r><w:t>NAV</w:t><w:noBreakHyphen/><w:t>kontoret</w:t><w:softHyphen/></w:r>'),
      paragraph(),
      paragraph(),
      paragraph(),
      paragraph(`<w:hyperlink>${run('lenke')}</w:hyperlink>`),
    ]
    const { kind, text, warnings, speakers } = readTranscript(docx(body.join('')))
    expect(kind).toBe('docx')
    expect(text).toBe('INTERVJUER: Hva synes du?\nMANN:\tBlå 😀 & \nmer\nNAV-kontoret\n\nlenke')
    expect(warnings).toEqual([])
    expect(speakers.map(({ prefix, name, likely }) => [prefix, name, likely])).toEqual([
      ['INTERVJUER', null, 'interviewer'],
      ['MANN', null, 'informant'],
    ])
  })

  it('has its tables row by row, also in each other', () => {
    const cell = (text: string): string => `<w:tc>${text}</w:tc>`
    const inner = `<w:tbl><w:tr>${cell(paragraph(run('a')))}${cell(paragraph(run('b')))}</w:tr></w:tbl>`
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row(paragraph(run('I:')), paragraph(run('Hei')) + paragraph(run('du')))}${row(inner, '')}${row('', '')}</w:tbl>`
    expect(readTranscript(docx(paragraph(run('før')) + table + paragraph(run('etter')))).text).toBe(
      'før\nI:\tHei du\na b\netter',
    )
  })

  it('is without what was deleted, commented, noted, hidden or stands in margins, and says so', () => {
    const body = paragraph(
      run('Ja'),
      `<w:ins>${run(' visst')}</w:ins>`,
      `<w:del><w:r><w:delText>nei</w:delText></w:r>${run('nei')}</w:del>`,
      `<w:moveFrom>${run('borte')}</w:moveFrom>`,
      run(' skjult', '<w:vanish/>'),
      run('.', '<w:vanish w:val="0"/>'),
      '<w:r><w:commentReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
      `<mc:AlternateContent><mc:Choice>${run(' Én')}</mc:Choice><mc:Fallback>${run('To')}</mc:Fallback></mc:AlternateContent>`,
      '<w:r><w:instrText>PAGE</w:instrText></w:r>',
    )
    const header = `<w:hdr xmlns:w="w">${paragraph(run('Prosjekt 7'))}</w:hdr>`
    const file = docx(body, { 'word/header1.xml': header, 'word/comments.xml': '<x>Kari sa dette</x>' })
    const { text, warnings } = readTranscript(file)
    expect(text).toBe('Ja visst. Én')
    expect(warnings.map(({ number, details }) => [number, details.count])).toEqual([
      [kinds.trackedChanges.number, '3'],
      [kinds.comments.number, '1'],
      [kinds.notes.number, '1'],
      [kinds.hidden.number, '1'],
      [kinds.pageMargins.number, undefined],
    ])
    expect(numbers(docx(body, { 'word/header1.xml': '<w:hdr xmlns:w="w"/>' }))).not.toContain(
      kinds.pageMargins.number,
    )
  })

  it('has the paragraphs of text boxes once, before the one they hang on', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run('boks'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>${paragraph(run('boks'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(readTranscript(docx(paragraph(run('ytre'), box, run(' mer')))).text).toBe('boks\nytre mer')
  })
})

describe('an OpenDocument text', () => {
  it('is read paragraph by paragraph, with white space as it is shown', () => {
    const { kind, text, warnings } = readTranscript(
      odt(
        '<text:h>Intervju</text:h><text:p>INTERVJUER:  Hva\n   <text:span> synes </text:span>du?</text:p><text:p>MANN:<text:tab/>a<text:s text:c="3"/>b<text:line-break/>c <text:a>😀</text:a></text:p><text:list><text:list-item><text:p>punkt</text:p></text:list-item></text:list>',
      ),
    )
    expect(kind).toBe('odt')
    expect(text).toBe('Intervju\nINTERVJUER: Hva synes du?\nMANN:\ta   b\nc 😀\npunkt')
    expect(warnings).toEqual([])
  })

  it('has its tables row by row', () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    expect(
      readTranscript(
        odt(
          `<table:table><table:table-row>${cell('I')}${cell('Hei')}</table:table-row><table:table-row>${cell('')}</table:table-row></table:table>`,
        ),
      ).text,
    ).toBe('I\tHei')
  })

  it('is without what was deleted, commented, noted, hidden or stands in margins, and says so', () => {
    const text =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>nei</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Ja<office:annotation><dc:creator>Kari</dc:creator><text:p>hm</text:p></office:annotation><text:note><text:note-body><text:p>note</text:p></text:note-body></text:note><text:hidden-text>skjult</text:hidden-text> da</text:p>'
    const styles = (inner: string): Readonly<Record<string, string>> => ({
      'styles.xml': `<s xmlns:style="s" xmlns:text="t"><style:master-page>${inner}</style:master-page></s>`,
    })
    const full = odt(text, styles('<style:header><text:p>Prosjekt</text:p></style:header>'))
    expect(readTranscript(full).text).toBe('Ja da')
    expect(numbers(full)).toEqual([
      kinds.trackedChanges.number,
      kinds.comments.number,
      kinds.notes.number,
      kinds.hidden.number,
      kinds.pageMargins.number,
    ])
    expect(numbers(odt(text, styles('<style:header/>')))).not.toContain(kinds.pageMargins.number)
  })
})

describe('names of speakers', () => {
  it('are in a list of their own, and roles and words stay', () => {
    const lines = ['Kari Nordmann: Hei', 'Ola: Hei Kari', 'Kari Nordmann: Ja', 'Ola: Nei', 'Mann, 76: Tja']
    const { text, speakers, warnings } = readTranscript(
      docx(lines.map((line) => paragraph(run(line))).join('')),
    )
    expect(text).toBe('TALER A: Hei\nTALER B: Hei Kari\nTALER A: Ja\nTALER B: Nei\nMann, 76: Tja')
    expect(speakers).toEqual([
      { prefix: 'TALER A', name: 'Kari Nordmann', count: 2, likely: null },
      { prefix: 'TALER B', name: 'Ola', count: 2, likely: null },
      { prefix: 'Mann, 76', name: null, count: 1, likely: 'informant' },
    ])
    expect(warnings.map(({ number }) => number)).toEqual([kinds.namesMasked.number])
  })
})

describe('a document that is not what it says', () => {
  const good = docx(paragraph(run('INTERVJUER: Hei')))
  const xml = (text: string): Uint8Array => docx('', { 'word/document.xml': text })

  it.each<[string, Uint8Array, keyof typeof kinds]>([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['no words', docx(paragraph(run(' … '))), 'emptyFile'],
    ['no words in plain text', strToU8(' \n '), 'emptyFile'],
    ['a workbook', packed({ 'xl/workbook.xml': '<x/>' }), 'unknownFile'],
    ['a package of nothing', zipSync({}), 'unknownFile'],
    ['half a file', good.subarray(0, good.length - 60), 'damaged'],
    ['no document inside', packed({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'damaged'],
    ['broken XML', xml('<w:document><w:p></w:document>'), 'damaged'],
    ['XML that ends', xml('<w:document><w:p>'), 'damaged'],
    [
      'a document type',
      xml('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>'),
      'damaged',
    ],
    ['an unknown entity', docx(paragraph(run('&a;'))), 'damaged'],
    ['a part that becomes enormous', docx(paragraph(run('a'.repeat(33 << 20)))), 'tooLarge'],
    ['a part that lies about what it becomes', lying(200 << 20), 'damaged'],
    ['an older Word format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'oldOrEncrypted'],
    [
      'a password',
      odt('<text:p>x</text:p>', {
        'META-INF/manifest.xml': '<m><file-entry><encryption-data/></file-entry></m>',
      }),
      'oldOrEncrypted',
    ],
    ['a PDF', strToU8('%PDF-1.7'), 'unknownFile'],
    ['rich text', strToU8('{\\rtf1 hei}'), 'unknownFile'],
    ['no text at all', new Uint8Array([104, 0, 7, 200]), 'unknownFile'],
    ['far too much', new Uint8Array((50 << 20) + 1), 'tooLarge'],
    ['far too much text', new Uint8Array((10 << 20) + 1).fill(97), 'tooLarge'],
  ])('with %s is refused', (_, bytes, kind) => {
    expect(refusal(bytes)).toBe(kinds[kind].number)
  })

  it('is refused together with other parts that are too large', () => {
    const large = `<x>${'a'.repeat(23 << 20)}</x>`
    const parts = { 'word/header1.xml': large, 'word/header2.xml': large, 'word/footer1.xml': large }
    expect(refusal(docx(paragraph(run('a')), parts))).toBe(kinds.tooLarge.number)
  })

  it('may be nested deeply', () => {
    const deep = `${'<w:sdt>'.repeat(20_000)}${paragraph(run('dypt'))}${'</w:sdt>'.repeat(20_000)}`
    expect(readTranscript(docx(deep)).text).toBe('dypt')
  })

  it('may ask for more spaces than a text has', () => {
    expect(readTranscript(odt('<text:p>a<text:s text:c="999999999"/>b</text:p>')).text.length).toBe(1002)
  })
})
