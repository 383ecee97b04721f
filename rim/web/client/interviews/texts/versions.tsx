import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Awaited, Card, SelectField } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { type OwnStudyAnswer, useMembers, useText, type VersionAnswer } from '../queries.ts'
import { Difference } from './difference.tsx'
import type { StepsAnswer } from './queries.ts'

const words = {
  title: { nb: 'Versjonene av teksten', nn: 'Versjonane av teksten', en: 'The versions of the text' },
  raw: { nb: 'Rå utskrift', nn: 'Rå utskrift', en: 'Raw transcript' },
  deidentified: { nb: 'Avidentifisert', nn: 'Avidentifisert', en: 'De-identified' },
  corrected: { nb: 'Rettet', nn: 'Retta', en: 'Corrected' },
  number: { nb: 'Versjon {number}: {kind}', nn: 'Versjon {number}: {kind}', en: 'Version {number}: {kind}' },
  made: { nb: 'Laget av {name} {day}', nn: 'Laga av {name} {day}', en: 'Made by {name} {day}' },
  confirmed: {
    nb: 'Avidentifisert, kontrollert av {name} {day}',
    nn: 'Avidentifisert, kontrollert av {name} {day}',
    en: 'De-identified, checked by {name} {day}',
  },
  back: {
    nb: 'Sendt tilbake av {name} {day}',
    nn: 'Send tilbake av {name} {day}',
    en: 'Sent back by {name} {day}',
  },
  current: { nb: 'Gjelder nå', nn: 'Gjeld no', en: 'Holds now' },
  checksum: { nb: 'SHA-256: {sum}', nn: 'SHA-256: {sum}', en: 'SHA-256: {sum}' },
  compare: { nb: 'Sammenlign', nn: 'Samanlikn', en: 'Compare' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  somebody: {
    nb: 'en som ikke er i studien lenger',
    nn: 'ein som ikkje er i studien lenger',
    en: 'somebody who has left the study',
  },
} satisfies Record<string, LocalText>

/** The versions of an interview's text, who made and checked them, and where two of them differ. */
export function Versions({ one, study }: { one: StepsAnswer; study: OwnStudyAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const members = useMembers(study.id)
  const { versions } = one
  const [from, setFrom] = useState(versions.at(-2)?.id)
  const [to, setTo] = useState(versions.at(-1)?.id)
  const name = (staff: string): string =>
    members.data?.find((member) => member.staff === staff)?.name ?? say(words.somebody)
  const day = (moment: string): string => dayOfMoment(moment, language)
  const titleOf = ({ number, kind }: VersionAnswer): string =>
    say(words.number, { number, kind: say(words[kind]) })
  const options = versions.map((version) => ({ value: version.id, text: titleOf(version) }))
  return (
    <Card title={say(words.title)}>
      <ol className="lp-versions">
        {versions.map((version) => {
          const sent = one.returns.find((returned) => returned.version === version.id)
          return (
            <li key={version.id}>
              <strong>{titleOf(version)}</strong>
              {version.id === one.current?.id && ` · ${say(words.current)}`}
              <br />
              {say(words.made, { name: name(version.madeBy), day: day(version.madeAt) })}
              {version.confirmedBy !== null && (
                <>
                  <br />
                  {say(words.confirmed, { name: name(version.confirmedBy), day: day(version.confirmedAt!) })}
                </>
              )}
              {sent && (
                <>
                  <br />
                  {say(words.back, { name: name(sent.sentBy), day: day(sent.sentAt) })}: «{sent.note}»
                </>
              )}
              <br />
              <span className="lp-checksum">{say(words.checksum, { sum: version.sha256 })}</span>
            </li>
          )
        })}
      </ol>
      {versions.length > 1 && (
        <>
          <h3 className="ds-heading" data-size="xs">
            {say(words.compare)}
          </h3>
          <div className="lp-row">
            <SelectField label={say(words.from)} value={from ?? ''} change={setFrom} options={options} />
            <SelectField label={say(words.to)} value={to ?? ''} change={setTo} options={options} />
          </div>
          <Compared study={study.id} from={from} to={to} />
        </>
      )}
    </Card>
  )
}

function Compared({ study, from, to }: { study: string; from: string | undefined; to: string | undefined }) {
  const before = useText(study, from)
  const after = useText(study, to)
  if (!before.data) return <Awaited query={before} />
  if (!after.data) return <Awaited query={after} />
  return <Difference before={before.data.text} after={after.data.text} />
}
