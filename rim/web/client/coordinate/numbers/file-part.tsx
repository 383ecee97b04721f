import { type LocalText, writtenFormOf } from '#core/foundation'
import { ApiProblem } from '../../api/index.ts'
import { Alert, Failure, FileField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { enteredAddress, useReadFile } from './queries.ts'

const words = {
  title: { nb: 'Fyll ut i regneark', nn: 'Fyll ut i rekneark', en: 'Fill in in a spreadsheet' },
  lead: {
    nb: 'Hent filen, fyll ut kolonnen «antall», lagre den som «CSV UTF-8» og les den inn igjen. Filen har med det som er ført inn. Tabeller uten tall i filen blir stående som de er. Er noe feil, leses ingenting inn.',
    nn: 'Hent fila, fyll ut kolonnen «antall», lagre ho som «CSV UTF-8» og les ho inn igjen. Fila har med det som er ført inn. Tabellar utan tal i fila blir ståande som dei er. Er noko feil, blir ingenting lese inn.',
    en: 'Fetch the file, fill in the column “antall”, save it as “CSV UTF-8” and read it back. The file has what is entered. Tables without numbers in the file stay as they are. If something is wrong, nothing is read.',
  },
  fetch: { nb: 'Hent filen (CSV)', nn: 'Hent fila (CSV)', en: 'Fetch the file (CSV)' },
  read: { nb: 'Les inn utfylt fil', nn: 'Les inn utfylt fil', en: 'Read a filled-in file' },
  choose: { nb: 'Velg fil', nn: 'Vel fil', en: 'Choose file' },
  reading: { nb: 'Leser filen …', nn: 'Les fila …', en: 'Reading the file …' },
  done: {
    nb: 'Filen er lest inn. Tabeller: {count}.',
    nn: 'Fila er lesen inn. Tabellar: {count}.',
    en: 'The file has been read. Tables: {count}.',
  },
  refused: {
    nb: 'Ingenting er lest inn. Rett dette i filen, og les den inn igjen:',
    nn: 'Ingenting er lese inn. Rett dette i fila, og les ho inn igjen:',
    en: 'Nothing has been read. Correct this in the file, and read it again:',
  },
} satisfies Record<string, LocalText>

/** Filling in outside the pages: the file to fetch, and the way back in, with what is wrong line by line. */
export function FilePart({ round, begin, done }: { round: string; begin: () => void; done: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const read = useReadFile(round)
  const take = async (file: File) => {
    begin()
    read.mutate(await file.text(), { onSuccess: done })
  }
  const problems = read.error instanceof ApiProblem ? read.error.problems : []
  return (
    <details className="ds-card lp-card lp-quality">
      <summary>
        <strong>{say(words.title)}</strong>
      </summary>
      <div className="lp-stack">
        <p className="lp-lead">{say(words.lead)}</p>
        <a
          className="ds-link"
          href={`${enteredAddress(round)}/file?lang=${writtenFormOf(language)}`}
          download
        >
          {say(words.fetch)}
        </a>
        <FileField
          label={say(words.read)}
          choose={say(words.choose)}
          accept=".csv,text/csv"
          chosen={(file) => void take(file)}
        />
        <div role="status">
          {read.isPending && say(words.reading)}
          {read.data && say(words.done, { count: read.data.tables })}
        </div>
        {read.isError &&
          (problems.length > 0 ? (
            <Alert colour="danger" live="assertive">
              <p className="ds-paragraph">{say(words.refused)}</p>
              <ul>
                {problems.map(({ number, text }) => (
                  <li key={`${number} ${text}`}>{text}</li>
                ))}
              </ul>
            </Alert>
          ) : (
            <Failure cause={read.error} />
          ))}
      </div>
    </details>
  )
}
