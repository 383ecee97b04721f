import { type LocalText, printedDate, type Say, sayIn, slug, type WrittenForm } from '#core/foundation'
import type { TextBlock, TextDocument, TextSection } from '#core/privacy'
import { cutOffWords, type InfoSheet, type SheetContact } from './info-sheet.ts'
import { missingInSheet } from './sheet-check.ts'
import { sheetWords as words } from './sheet-words.ts'

/**
 * The information sheet, ready to be printed. What it promises is said from the facts that the study is held to. Marked as a
 * draft while something that must be told is missing.
 *
 * @throws RangeError for a date that is none.
 */
export function informationSheet(sheet: InfoSheet, language: WrittenForm): TextDocument {
  const say = sayIn(language)
  const { blocks } = sheet
  const sections = [
    section(say(words.purpose), [say(blocks.purpose)]),
    section(say(words.selection), [
      say(blocks.selection),
      say(words.reply, { days: String(sheet.replyWithinDays) }),
    ]),
    section(say(words.participation), participation(sheet, say)),
    section(say(words.effects), [say(blocks.effects), ...helpLine(sheet, say)]),
    section(say(words.voluntary), [
      say(words.free),
      say(cutOffWords(sheet.withdrawalCutOff)),
      contactLine(words.withdraw, sheet.contact, say),
    ]),
    section(say(words.data), dataLines(sheet, language)),
    section(say(words.rights), [
      say(words.rightsText),
      ...(sheet.protectionOfficer ? [contactLine(words.officer, sheet.protectionOfficer, say)] : []),
    ]),
    section(say(words.who), whoLines(sheet, say)),
  ]
  return {
    ...head(sheet, language, words.file),
    title: say(sheet.title),
    subtitle: say(words.subtitle),
    mark: missingInSheet(sheet).length > 0 ? say(words.draft) : null,
    sections,
  }
}

/** The form that is signed, or read aloud where consent is recorded: each thing that the sheet offers is a choice of its own. */
export function consentForm(sheet: InfoSheet, language: WrittenForm): TextDocument {
  const say = sayIn(language)
  const { offered } = sheet
  const version = say(words.version, { version: String(sheet.version) })
  const choices = [
    words.yesInterview,
    ...(offered.recording ? [words.yesRecording] : []),
    ...(offered.quotes ? [words.yesQuotes] : []),
    ...(offered.reuse ? [words.yesReuse] : []),
  ]
  const paragraph = (text: string): TextBlock => ({ type: 'paragraph', text })
  // an empty line before each, so that there is room for a hand
  const lines = (terms: readonly LocalText[]): readonly TextBlock[] =>
    terms.flatMap((term) => [paragraph('\u00a0'), paragraph(`${say(term)}: ${say(words.line)}`)])
  return {
    ...head(sheet, language, words.formFile),
    title: say(words.consentTitle),
    subtitle: say(sheet.title),
    mark: missingInSheet(sheet).length > 0 ? say(words.draft) : null,
    sections: [
      {
        heading: say(words.consentHeading),
        blocks: [
          paragraph(say(words.consentOpening, { title: say(sheet.title), version })),
          paragraph(say(words.consentSay)),
          ...choices.map((choice) => paragraph(say(choice))),
          paragraph(`${say(words.free)} ${say(cutOffWords(sheet.withdrawalCutOff))}`),
        ],
      },
      { heading: say(words.participant), blocks: lines([words.place, words.signature, words.name]) },
      { heading: say(words.informer), blocks: lines([words.place, words.signature, words.part]) },
    ],
  }
}

function head(
  sheet: InfoSheet,
  language: WrittenForm,
  file: LocalText,
): Pick<TextDocument, 'kind' | 'language' | 'made' | 'dated' | 'fileName' | 'words'> {
  const say = sayIn(language)
  return {
    kind: 'letter',
    language,
    made: sheet.from,
    dated: printedDate(sheet.from, language),
    fileName: `${slug(say(sheet.title)).slice(0, 40)}-${say(file)}-v${sheet.version}-${language}`,
    words: { page: say(words.page), of: say(words.of) },
  }
}

/** A section of paragraphs; those without words are left out. */
const section = (heading: string, lines: readonly string[]): TextSection => ({
  heading,
  blocks: lines.filter((line) => line.trim() !== '').map((text) => ({ type: 'paragraph', text })),
})

const contactLine = (line: LocalText, { name, contact }: SheetContact, say: Say): string =>
  say(line, { name, contact })

function participation({ blocks, minutes, offered, compensation }: InfoSheet, say: Say): readonly string[] {
  const long = minutes > 0 ? `${say(words.minutes, { minutes: String(minutes) })} ` : ''
  return [
    say(blocks.participation),
    `${long}${say(offered.recording ? words.recorded : words.notRecorded)}`,
    ...(compensation ? [say(compensation)] : []),
  ]
}

const helpLine = ({ help }: InfoSheet, say: Say): readonly string[] =>
  help ? [contactLine(words.help, help, say)] : []

function dataLines(sheet: InfoSheet, language: WrittenForm): readonly string[] {
  const say = sayIn(language)
  const { blocks, offered, projectEnds, recordingsDeletedBy, keyDeletedBy } = sheet
  const date = (day: string): { readonly date: string } => ({ date: printedDate(day, language) })
  const ends = [
    // a draft may lack the date, which the checklist then tells
    ...(projectEnds === '' ? [] : [say(words.ends, date(projectEnds))]),
    ...(offered.recording && recordingsDeletedBy ? [say(words.recordings, date(recordingsDeletedBy))] : []),
    ...(keyDeletedBy ? [say(words.key, date(keyDeletedBy))] : []),
  ]
  return [
    say(blocks.protection),
    ...(offered.quotes ? [say(words.quoted)] : []),
    ...(offered.reuse ? [say(words.reused)] : []),
    ends.join(' '),
    say(blocks.results),
  ]
}

const whoLines = ({ responsible, legalBasis, approvals }: InfoSheet, say: Say): readonly string[] => [
  contactLine(words.responsible, responsible, say),
  say(legalBasis),
  ...approvals.map(({ body, verdict, number }) =>
    say(words.approved, {
      body,
      verdict,
      number: number.trim() === '' ? '' : say(words.caseNumber, { number }),
    }),
  ),
]
