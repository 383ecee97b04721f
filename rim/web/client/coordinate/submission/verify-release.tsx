import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Button, Failure, FileField } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ReleaseWithFiles, VerificationAnswer } from './answers.ts'
import { useVerify } from './queries.ts'

const words = {
  verify: { nb: 'Kontroller rapporten', nn: 'Kontroller rapporten', en: 'Verify the report' },
  holds: {
    nb: 'Rapporten er uendret: filene, dataene og loggen stemmer med hverandre.',
    nn: 'Rapporten er uendra: filene, dataa og loggen stemmer med kvarandre.',
    en: 'The report is unchanged: the files, the data and the log agree.',
  },
  sealed: {
    nb: 'Linjen i loggen står under segl nummer {seal}.',
    nn: 'Linja i loggen står under segl nummer {seal}.',
    en: 'The line in the log stands under seal number {seal}.',
  },
  unsealed: {
    nb: 'Linjen i loggen blir forseglet i løpet av noen minutter.',
    nn: 'Linja i loggen blir forsegla i løpet av nokre minutt.',
    en: 'The line in the log is sealed within some minutes.',
  },
  removed: {
    nb: 'Dataene bak oppbevares ikke lenger, så de er ikke kontrollert.',
    nn: 'Dataa bak blir ikkje oppbevarte lenger, så dei er ikkje kontrollerte.',
    en: 'The data behind is kept no longer, and was not verified.',
  },
  differs: {
    nb: 'Noe stemmer ikke. Meld fra til den som drifter Lyttepost, og bruk ikke filene før det er avklart.',
    nn: 'Noko stemmer ikkje. Meld frå til den som driftar Lyttepost, og bruk ikkje filene før det er avklart.',
    en: 'Something does not agree. Tell whoever runs Lyttepost, and do not use the files before it is settled.',
  },
  manifest: { nb: 'Innholdslisten', nn: 'Innhaldslista', en: 'The manifest' },
  log: { nb: 'Loggen', nn: 'Loggen', en: 'The log' },
  missing: { nb: 'mangler', nn: 'manglar', en: 'is missing' },
  changed: { nb: 'er endret', nn: 'er endra', en: 'is changed' },
  file: {
    nb: 'Hvilken rapport hører en fil til?',
    nn: 'Kva rapport høyrer ei fil til?',
    en: 'Which report does a file belong to?',
  },
  fileHelp: {
    nb: 'Velg en fil som du har fått eller lastet ned. Den blir ikke sendt noe sted.',
    nn: 'Vel ei fil som du har fått eller lasta ned. Ho blir ikkje send nokon stad.',
    en: 'Choose a file that you were given or have downloaded. It is not sent anywhere.',
  },
  choose: {
    nb: 'Velg en fil, eller slipp den her',
    nn: 'Vel ei fil, eller slepp ho her',
    en: 'Choose a file, or drop it here',
  },
  belongs: {
    nb: '«{file}» hører til rapport {number} av {all}, som gjelder nå.',
    nn: '«{file}» høyrer til rapport {number} av {all}, som gjeld no.',
    en: '“{file}” belongs to report {number} of {all}, which is valid now.',
  },
  replaced: {
    nb: '«{file}» hører til rapport {number} av {all}. Den ble erstattet {day}.',
    nn: '«{file}» høyrer til rapport {number} av {all}. Han blei erstatta {day}.',
    en: '“{file}” belongs to report {number} of {all}. It was replaced on {day}.',
  },
  unknown: {
    nb: '«{file}» er ikke en fil fra denne runden, eller den er endret siden den ble lastet ned.',
    nn: '«{file}» er ikkje ei fil frå denne runden, eller ho er endra sidan ho blei lasta ned.',
    en: '“{file}” is not a file of this round, or it was changed after it was downloaded.',
  },
} satisfies Record<string, LocalText>

/** Whether the report is as when it was made. */
export function VerifyRelease({ release }: { release: ReleaseWithFiles }) {
  const say = useSay()
  const verify = useVerify()
  return (
    <div className="lp-stack">
      <div>
        <Button look="secondary" disabled={verify.isPending} onClick={() => verify.mutate(release.id)}>
          {say(words.verify)}
        </Button>
      </div>
      {verify.isError && <Failure cause={verify.error} />}
      {verify.data && <Verified answer={verify.data} />}
    </div>
  )
}

function Verified({ answer }: { answer: VerificationAnswer }) {
  const say = useSay()
  const { holds, seal, checked } = answer
  if (holds) {
    const removed = checked.some(({ outcome }) => outcome === 'removed')
    return (
      <Alert colour="success" live="polite">
        <p className="ds-paragraph">
          {say(words.holds)} {seal === null ? say(words.unsealed) : say(words.sealed, { seal })}
          {removed && ` ${say(words.removed)}`}
        </p>
      </Alert>
    )
  }
  const wrong = checked.filter(({ outcome }) => outcome === 'differs' || outcome === 'missing')
  const nameOf = ({ part, name }: (typeof wrong)[number]): string =>
    part === 'manifest' ? say(words.manifest) : part === 'log' ? say(words.log) : name
  return (
    <Alert colour="danger" live="assertive">
      <p className="ds-paragraph">{say(words.differs)}</p>
      <ul className="ds-list">
        {wrong.map((one) => (
          <li key={`${one.part}${one.name}`}>
            {nameOf(one)} {say(one.outcome === 'missing' ? words.missing : words.changed)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Tells which release a file from one's own disk belongs to, by its checksum. */
export function FindFile({ releases }: { releases: readonly ReleaseWithFiles[] }) {
  const say = useSay()
  const language = useLanguage()
  const [told, setTold] = useState<{ readonly text: string; readonly known: boolean } | null>(null)
  const made = releases.filter(({ state }) => state === 'made')
  const look = async (file: File): Promise<void> => {
    const sha256 = await checksum(file)
    const found = made.find(({ files }) => files.some((one) => one.sha256 === sha256))
    const values = { file: file.name, number: found?.number ?? 0, all: made.length }
    const day = found?.supersededAt ? dayOfMoment(found.supersededAt, language) : null
    const text = !found
      ? say(words.unknown, values)
      : day === null
        ? say(words.belongs, values)
        : say(words.replaced, { ...values, day })
    setTold({ text, known: found !== undefined })
  }
  return (
    <div className="lp-stack">
      <FileField
        label={say(words.file)}
        choose={say(words.choose)}
        help={say(words.fileHelp)}
        chosen={(file) => void look(file)}
      />
      {told && (
        <Alert colour={told.known ? 'info' : 'warning'} live="polite">
          {told.text}
        </Alert>
      )}
    </div>
  )
}

/** SHA-256 in hex. */
async function checksum(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
