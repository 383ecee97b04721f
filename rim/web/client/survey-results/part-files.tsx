import type { LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../words/index.ts'
import { sizeInWords } from '../words/sizes.ts'
import type { PartAnswer } from './answers.ts'

const words = {
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  fetch: { nb: 'Last ned: {what}', nn: 'Last ned: {what}', en: 'Download: {what}' },
} satisfies Record<string, LocalText>

const editions: readonly (readonly [string, LocalText])[] = [
  ['document', { nb: 'Rapport (PDF)', nn: 'Rapport (PDF)', en: 'Report (PDF)' }],
  ['page', { nb: 'Nettside (HTML)', nn: 'Nettside (HTML)', en: 'Web page (HTML)' }],
  ['slides', { nb: 'Lysbilder (PowerPoint)', nn: 'Lysbilete (PowerPoint)', en: 'Slides (PowerPoint)' }],
  ['workbook', { nb: 'Tabeller (Excel)', nn: 'Tabellar (Excel)', en: 'Tables (Excel)' }],
]

/** A part's files to download. */
export function PartFiles({ address, part }: { address: string; part: PartAnswer }) {
  const say = useSay()
  return (
    <FilesByForm
      files={part.files}
      name={say(part.name)}
      addressOf={({ language, edition }) => `${address}/files/${part.part}/${language}/${edition}`}
    />
  )
}

type File = PartAnswer['files'][number]

/** A report's files to download: a column for each written form. */
export function FilesByForm({
  files,
  name,
  addressOf,
}: {
  files: readonly File[]
  name: string
  addressOf: (file: File) => string
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="lp-part-files">
      {(['nb', 'nn'] as const).map((form) => (
        <div key={form}>
          <p className="lp-part-form">{say(words[form])}</p>
          <ul>
            {editions.flatMap(([edition, label]) => {
              const file = files.find((one) => one.language === form && one.edition === edition)
              if (!file) return []
              const what = `${say(label)}, ${name}, ${say(words[form])}`
              return [
                <li key={edition}>
                  <a
                    className="ds-link"
                    href={addressOf(file)}
                    download={file.name}
                    aria-label={say(words.fetch, { what })}
                  >
                    {say(label)}
                  </a>{' '}
                  <span className="lp-subtle">{sizeInWords(file.size, language)}</span>
                </li>,
              ]
            })}
          </ul>
        </div>
      ))}
    </div>
  )
}
