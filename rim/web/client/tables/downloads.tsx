import { useMutation } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { requestFile } from '../api/index.ts'
import { saveBlob } from '../figures/index.ts'
import { Button, Card, Failure } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { AskedTable, FileFormat } from './answers.ts'
import { useWritten } from './built-table.tsx'
import { whileOpening } from './queries.ts'

const words = {
  title: { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
  making: { nb: 'Lager filen …', nn: 'Lagar fila …', en: 'Making the file …' },
  made: { nb: '{name} er lastet ned.', nn: '{name} er lasta ned.', en: '{name} is downloaded.' },
  print: { nb: 'Skriv ut', nn: 'Skriv ut', en: 'Print' },
  drawing: { nb: 'Figuren (SVG)', nn: 'Figuren (SVG)', en: 'The figure (SVG)' },
} satisfies Record<string, LocalText>

const names: Readonly<Record<FileFormat, string | LocalText>> = {
  pptx: 'PowerPoint',
  xlsx: 'Excel',
  pdf: 'PDF',
  csv: 'CSV',
  'json-stat': 'JSON-stat',
  svg: words.drawing,
}
const ofOne: readonly FileFormat[] = ['pptx', 'xlsx', 'pdf', 'csv', 'json-stat', 'svg']
const ofSeveral: readonly FileFormat[] = ['pptx', 'xlsx', 'pdf', 'csv']

/** What is shown, as files. */
export function Downloads({
  round,
  tables,
  title,
  sheet = false,
}: {
  round: string
  tables: readonly AskedTable[]
  /** Of the files. */
  title: string
  /** Its PDF is a sheet of two pages. */
  sheet?: boolean
}) {
  const say = useSay()
  const language = useWritten()
  const file = useMutation({
    ...whileOpening,
    mutationFn: (format: FileFormat) =>
      requestFile('POST', `/api/rounds/${round}/built-tables/files`, {
        ...{ tables, format, language, title },
        sheet: sheet && format === 'pdf',
      }),
    onSuccess: ({ name, content }) => saveBlob(name, content),
  })
  return (
    <div className="lp-no-print">
      <Card title={say(words.title)}>
        <div className="lp-row">
          {(tables.length === 1 ? ofOne : ofSeveral).map((format) => {
            const name = names[format]
            return (
              <Button
                key={format}
                look="secondary"
                size="sm"
                disabled={file.isPending}
                onClick={() => file.mutate(format)}
              >
                {typeof name === 'string' ? name : say(name)}
              </Button>
            )
          })}
          <Button look="tertiary" size="sm" onClick={() => print()}>
            {say(words.print)}
          </Button>
        </div>
        <p role="status" className="lp-table-told">
          {file.isPending && say(words.making)}
          {file.isSuccess && say(words.made, { name: file.data.name })}
        </p>
        {file.isError && <Failure cause={file.error} />}
      </Card>
    </div>
  )
}
