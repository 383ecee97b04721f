import type { LocalText } from '#core/foundation'
import type { WholeVersionAnswer } from '../../revision/answers.ts'
import { Card } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'For andre programmer', nn: 'For andre program', en: 'For other programs' },
  lead: {
    nb: 'Skjemaet kan tas ut som fil og leses av programmer for helsedata og datainnsamling. Ikke alt følger med.',
    nn: 'Skjemaet kan takast ut som fil og lesast av program for helsedata og datainnsamling. Ikkje alt følgjer med.',
    en: 'The form can be taken out as a file and read by programs for health data and data collection. Not everything comes along.',
  },
  fhir: {
    nb: 'Last ned som FHIR R4 Questionnaire',
    nn: 'Last ned som FHIR R4 Questionnaire',
    en: 'Download as FHIR R4 Questionnaire',
  },
  xlsform: {
    nb: 'Last ned som XLSForm (arbeidsbok)',
    nn: 'Last ned som XLSForm (arbeidsbok)',
    en: 'Download as XLSForm (workbook)',
  },
  losses: {
    nb: 'Dette følger ikke med ({count})',
    nn: 'Dette følgjer ikkje med ({count})',
    en: 'This does not come along ({count})',
  },
} satisfies Record<string, LocalText>

/** The files that other programs read the form from, each with what it leaves behind. */
export function FormFiles({ version }: { version: WholeVersionAnswer }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Card title={say(words.title)}>
      <p>{say(words.lead)}</p>
      {version.files.map(({ format, losses }) => (
        <div key={format} className="lp-stack">
          <a
            className="ds-link"
            href={`/api/instrument-versions/${version.id}/file?format=${format}`}
            download
          >
            {say(words[format])}
          </a>
          {losses.length > 0 && (
            <details className="ds-details">
              <summary>{say(words.losses, { count: losses.length })}</summary>
              <div>
                <ul lang={languageOfText(losses[0]!, language)}>
                  {losses.map((loss) => (
                    <li key={loss.nb}>{say(loss)}</li>
                  ))}
                </ul>
              </div>
            </details>
          )}
        </div>
      ))}
    </Card>
  )
}
