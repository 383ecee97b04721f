import type { SafeTable } from '#core/disclosure'
import { canonicalJson, type LocalText, printedDate, textIn } from '#core/foundation'
import { codeBookCsv, type Instrument } from '#core/instruments'
import type { TextDocument } from '#core/privacy'
import { type ArchiveFacts, type ArchivePart, type DeletionLine, deletionLog } from '#core/releases'
import type { ReportModel } from '#core/reports'
import { plainTable, tableCsv, tableJsonStat } from '#rim/exports'
import { type WriterContext, writeArchivePdf, writeTextDocument } from '#rim/writers'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const encode = (content: string): Uint8Array => new TextEncoder().encode(content)
const forms = ['nb', 'nn'] as const

/** Plain data as canonical JSON. */
export const jsonPart = (path: string, what: LocalText, data: unknown): ArchivePart => ({
  ...{ path, type: 'application/json', text: what, bytes: encode(canonicalJson(data)) },
})

/** A form as it is frozen, and its code book in both written forms. */
export const formParts = (instrument: Instrument): readonly ArchivePart[] => [
  jsonPart('skjema.json', text('Skjemaet, slik det er låst', 'Skjemaet, slik det er låst'), instrument),
  ...forms.map(
    (language): ArchivePart => ({
      path: `kodebok-${language}.csv`,
      type: 'text/csv; charset=utf-8',
      text: text(`Kodeboken, ${language}`, `Kodeboka, ${language}`),
      bytes: encode(codeBookCsv(instrument, language)),
    }),
  ),
]

/** Tables that may be shown, as JSON-stat 2 and as CSV in both written forms. */
export const tableParts = (
  tables: readonly { readonly code: string; readonly table: SafeTable }[],
): readonly ArchivePart[] =>
  tables.flatMap(({ code, table }) => [
    {
      ...{ path: `tabeller/${code}.json`, type: 'application/json', text: table.title },
      bytes: encode(JSON.stringify(tableJsonStat(table, 'nb'))),
    },
    ...forms.map((language) => ({
      ...{ path: `tabeller/${code}-${language}.csv`, type: 'text/csv; charset=utf-8', text: table.title },
      bytes: encode(tableCsv(plainTable(table, language))),
    })),
  ])

/** A report's document as PDF/A. */
export const reportPart = (model: ReportModel, context: WriterContext): ArchivePart => ({
  path: `rapport-${model.language}.pdf`,
  type: 'application/pdf',
  text: text(`${model.title} (PDF/A)`, `${model.title} (PDF/A)`),
  bytes: writeArchivePdf(model, context),
})

/** What was deleted or is to be deleted. */
export const deletionPart = (lines: readonly DeletionLine[]): ArchivePart =>
  jsonPart(
    'slettelogg.json',
    text('Hva som er slettet eller skal slettes', 'Kva som er sletta eller skal slettast'),
    deletionLog(lines),
  )

/** What the package holds, as PDF/A for whoever opens it without a program for the rest. */
export function descriptionParts(
  facts: ArchiveFacts,
  parts: readonly ArchivePart[],
  context: WriterContext,
): readonly ArchivePart[] {
  return forms.map((language) => {
    const say = (of: LocalText): string => textIn(of, language)
    const made = facts.madeAt.slice(0, 10)
    const document: TextDocument = {
      ...{ kind: 'letter', language, made, mark: null, fileName: 'beskrivelse' },
      title: say(facts.title),
      subtitle: say(text('Arkivpakke fra Lyttepost', 'Arkivpakke frå Lyttepost')),
      dated: printedDate(made, language),
      words: { page: say(text('Side', 'Side')), of: say(text('av', 'av')) },
      sections: [
        {
          heading: say(text('Hva pakken inneholder', 'Kva pakken inneheld')),
          blocks: [
            {
              type: 'paragraph',
              text: say(
                text(
                  'Det er ingen opplysninger om enkeltpersoner i pakken. Små tall er holdt tilbake, og det er avgjort samlet hva som kan vises.',
                  'Det er ingen opplysningar om einskildpersonar i pakken. Små tal er haldne tilbake, og det er avgjort samla kva som kan visast.',
                ),
              ),
            },
            { type: 'list', items: parts.map(({ path, text: what }) => `${path}: ${say(what)}`) },
          ],
        },
        {
          heading: say(text('Slik prøves pakken', 'Slik blir pakken prøvd')),
          blocks: [
            {
              type: 'paragraph',
              text: say(
                text(
                  'Hver fil har en kontrollsum (SHA-256) i manifest.json og i SHA256SUMS. Kommandoen «sha256sum -c SHA256SUMS» prøver alle.',
                  'Kvar fil har ein kontrollsum (SHA-256) i manifest.json og i SHA256SUMS. Kommandoen «sha256sum -c SHA256SUMS» prøver alle.',
                ),
              ),
            },
          ],
        },
      ],
    }
    return {
      path: `beskrivelse-${language}.pdf`,
      type: 'application/pdf',
      text: text('Hva pakken inneholder (PDF/A)', 'Kva pakken inneheld (PDF/A)'),
      bytes: writeTextDocument(document, context.pdf(), 'a-2a'),
    }
  })
}
