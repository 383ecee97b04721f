import { useMutation } from '@tanstack/react-query'
import { momentText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Alert, Button, Card, Failure } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { sizeInWords } from '../../words/sizes.ts'
import type { PublicationAnswer, VerificationAnswer } from './answers.ts'
import { publicationAddress } from './queries.ts'
import { partWords, publicationWords as words } from './words.ts'

/** What was sent to review: its files, its checksum, and whether all of it is still as it was. */
export function SealedCard({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { id, files, hash, submittedAt, version } = publication
  const address = publicationAddress(id)
  const verify = useMutation({
    mutationFn: () => request<VerificationAnswer>('GET', `${address}/verification`),
  })
  return (
    <Card title={say(words.files)}>
      {submittedAt !== null && (
        <p className="lp-subtle">
          {say(words.sealed, { when: momentText(submittedAt), version: String(version) })}
        </p>
      )}
      {files.length === 0 ? (
        <p>{say(words.noFiles)}</p>
      ) : (
        <ul>
          {files.map((file) => (
            <li key={`${file.language}/${file.name}`}>
              <a
                className="ds-link"
                href={`${address}/files/${file.language}/${file.name}`}
                hrefLang={file.language}
              >
                {file.name}
              </a>{' '}
              ({sizeInWords(file.size, language)})
            </li>
          ))}
        </ul>
      )}
      {hash !== null && (
        <p className="lp-subtle">
          {say(words.checksum)}: <code className="lp-publication-hash">{hash}</code>
        </p>
      )}
      {verify.isError && <Failure cause={verify.error} />}
      {verify.data && (
        <Alert colour={verify.data.holds ? 'success' : 'danger'} live="polite">
          {verify.data.holds ? (
            say(words.holds)
          ) : (
            <p className="ds-paragraph">
              <strong>{say(words.differs)}</strong>{' '}
              {verify.data.checked
                .filter(({ outcome }) => outcome === 'differs' || outcome === 'missing')
                .map(({ part, name }) => say(partWords[part], { name }))
                .join(', ')}
            </p>
          )}
        </Alert>
      )}
      <div>
        <Button look="secondary" size="sm" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {say(words.verify)}
        </Button>
      </div>
    </Card>
  )
}
