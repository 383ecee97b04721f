import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { renamed } from '#core/interviews'
import { base64Of, request } from '../../api/index.ts'
import { Alert, Button, Dialog, Failure, FileField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type FileAnswer, interviewAddress, type TranscriptContent } from './queries.ts'
import { type Roles, rolesOf, Speakers } from './speakers.tsx'

const words = {
  file: { nb: 'Hent inn en utskrift', nn: 'Hent inn ei utskrift', en: 'Bring in a transcript' },
  help: {
    nb: 'docx, odt, txt, vtt eller srt, høyst 12 MB. Du får se den før noe lagres.',
    nn: 'docx, odt, txt, vtt eller srt, høgst 12 MB. Du får sjå ho før noko blir lagra.',
    en: 'docx, odt, txt, vtt or srt, at most 12 MB. You see it before anything is stored.',
  },
  choose: {
    nb: 'Velg en fil eller slipp den her',
    nn: 'Vel ei fil eller slepp ho her',
    en: 'Choose a file, or drop it here',
  },
  reading: { nb: 'Leser filen …', nn: 'Les fila …', en: 'Reading the file …' },
  title: { nb: 'Utskriften i filen', nn: 'Utskrifta i fila', en: 'The transcript in the file' },
  look: { nb: 'Se på dette', nn: 'Sjå på dette', en: 'Look at this' },
  text: { nb: 'Slik begynner teksten', nn: 'Slik byrjar teksten', en: 'The text begins like this' },
  use: { nb: 'Bruk denne utskriften', nn: 'Bruk denne utskrifta', en: 'Use this transcript' },
  replaces: {
    nb: 'Det som er skrevet så langt, blir erstattet.',
    nn: 'Det som er skrive så langt, blir erstatta.',
    en: 'What is written so far is replaced.',
  },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** What a masked name becomes when it is told whose it is. */
const roleNames = { interviewer: 'INTERVJUER', informant: 'INFORMANT', other: 'ANDRE' } as const

/** A file's text with roles in the place of masked names, numbered where several have the same. */
function settled({ text, speakers, cues }: FileAnswer, roles: Roles): TranscriptContent {
  const names = new Map<string, string>()
  const told: Record<string, Roles[string]> = { ...roles }
  for (const { prefix, name } of speakers) {
    const role = roles[prefix]
    if (name === null || role === null || role === undefined) continue
    const alike = speakers.filter((one) => roles[one.prefix] === role)
    const number = alike.length > 1 ? ` ${alike.findIndex((one) => one.prefix === prefix) + 1}` : ''
    const to = `${roleNames[role]}${number}`
    // a file may have the role's own name for somebody else
    if (speakers.some((one) => one.prefix === to)) continue
    names.set(prefix, to)
    delete told[prefix]
    told[to] = role
  }
  return { text: renamed(text, names), roles: told, imported: { text, cues } }
}

/** So much of a text is shown before it is used. */
const shown = 3000

/** Brings a transcript in from a file, after somebody has seen it and told who is who. */
export function ImportFile({
  study,
  interview,
  replaces,
  use,
}: {
  study: string
  interview: string
  /** Whether something is written already. */
  replaces: boolean
  use: (content: TranscriptContent) => void
}) {
  const say = useSay()
  const reading = useMutation({
    mutationFn: async (file: File) =>
      await request<FileAnswer>('POST', `${interviewAddress(study, interview)}/transcript/reading`, {
        file: await base64Of(file),
      }),
  })
  return (
    <>
      <FileField
        label={say(words.file)}
        choose={say(words.choose)}
        help={say(words.help)}
        accept=".docx,.odt,.txt,.vtt,.srt"
        chosen={(file) => reading.mutate(file)}
      />
      {reading.isPending && <p role="status">{say(words.reading)}</p>}
      {reading.isError && <Failure cause={reading.error} />}
      {reading.data && (
        <Preview
          read={reading.data}
          replaces={replaces}
          close={() => reading.reset()}
          use={(content) => {
            reading.reset()
            use(content)
          }}
        />
      )}
    </>
  )
}

function Preview({
  read,
  replaces,
  close,
  use,
}: {
  read: FileAnswer
  replaces: boolean
  close: () => void
  use: (content: TranscriptContent) => void
}) {
  const say = useSay()
  const { text, speakers, warnings } = read
  const [roles, setRoles] = useState<Roles>(() => rolesOf(speakers, {}))
  return (
    <Dialog title={say(words.title)} close={close}>
      <div className="lp-stack">
        {warnings.length > 0 && (
          <Alert colour="warning">
            <p className="ds-paragraph">{say(words.look)}</p>
            <ul className="ds-list">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Alert>
        )}
        <Speakers speakers={speakers} roles={roles} change={setRoles} />
        <section aria-label={say(words.text)}>
          <h3 className="ds-heading" data-size="xs">
            {say(words.text)}
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <p className="lp-marked-text lp-text-preview" tabIndex={0}>
            {text.slice(0, shown)}
            {text.length > shown && ' …'}
          </p>
        </section>
        {replaces && <Alert colour="warning">{say(words.replaces)}</Alert>}
      </div>
      <div className="lp-dialog-foot">
        <Button look="secondary" onClick={close}>
          {say(words.cancel)}
        </Button>
        <Button onClick={() => use(settled(read, roles))}>{say(words.use)}</Button>
      </div>
    </Dialog>
  )
}
