import { useState } from 'react'
import type { InterviewGuide } from '#core/interviews'
import { Alert, Awaited, Button, Card, ChoiceGroup, Failure, PageTitle } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { studyAddress } from '../queries.ts'
import { GuideCoverage } from './guide-coverage.tsx'
import { Differences } from './guide-differences.tsx'
import { GuideEditor } from './guide-editor.tsx'
import { guideWords as words } from './guide-words.ts'
import { kept, useGuides } from './queries.ts'
import { useSend } from './use-send.ts'
import './people.css'
import './guide.css'

/** The interview guide: the one in use, the one that is written, what changed between versions, and what is covered. */
export default function GuidePage({ study }: StudyPageGiven) {
  const say = useSay()
  const guides = useGuides(study.id)
  if (!guides.data) return <Awaited query={guides} />
  const published = guides.data.filter(({ state }) => state === 'published').map(({ guide }) => guide)
  const draft = guides.data.find(({ state }) => state === 'draft')
  const mayWrite = study.part === 'leader' && study.state === 'open'
  const [newest, ...earlier] = published
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {draft && mayWrite && (
        <GuideEditor key={draft.id} study={study.id} stored={draft} before={newest ?? null} />
      )}
      {!draft && mayWrite && <BeginGuide study={study.id} any={newest !== undefined} />}
      {newest ? (
        <GuideShown guide={newest} />
      ) : (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.none)}</p>
        </Alert>
      )}
      {newest && earlier.length > 0 && (
        <Card title={say(words.differences)}>
          {earlier.map((older, index) => (
            <Differences key={older.version} before={older} after={published[index]!} />
          ))}
        </Card>
      )}
      {newest && <GuideCoverage study={study} guides={published} />}
    </div>
  )
}

function BeginGuide({ study, any }: { study: string; any: boolean }) {
  const say = useSay()
  const [from, setFrom] = useState(any ? 'last' : 'elderly-2019')
  const begin = useSend<{ from: string }>({
    method: 'POST',
    address: `${studyAddress(study)}/guides`,
    refresh: [kept(study).guides],
  })
  return (
    <Card title={say(words.begin)}>
      <ChoiceGroup
        kind="radio"
        legend={say(words.beginFrom)}
        chosen={[from]}
        change={([one]) => setFrom(one!)}
        options={[
          ...(any ? [{ value: 'last', text: say(words.last) }] : []),
          { value: 'elderly-2019', text: say(words.elderly) },
          { value: 'nothing', text: say(words.nothing) },
        ]}
      />
      {begin.isError && <Failure cause={begin.error} />}
      <div>
        <Button
          look={any ? 'secondary' : 'primary'}
          disabled={begin.isPending}
          onClick={() => begin.mutate({ from })}
        >
          {say(words.start)}
        </Button>
      </div>
    </Card>
  )
}

function GuideShown({ guide }: { guide: InterviewGuide }) {
  const say = useSay()
  const language = useLanguage()
  const lang = languageOfText(guide.title, language)
  return (
    <Card title={say(words.version, { version: guide.version })}>
      {guide.from !== null && (
        <p className="ds-paragraph">{say(words.from, { date: dayInWords(guide.from, language) })}</p>
      )}
      {say(guide.source) !== '' && (
        <p className="lp-subtle">
          {say(guide.source)} {language === 'nn' && guide.translated.includes('nn') && say(words.translated)}
        </p>
      )}
      <div lang={lang} className="lp-guide">
        {say(guide.opening) !== '' && <p className="ds-paragraph">{say(guide.opening)}</p>}
        {guide.topics.map((topic) => (
          <details key={topic.code} className="ds-details">
            <summary>{say(topic.name)}</summary>
            <ol>
              {topic.questions.map((question) => (
                <li key={question.code}>
                  {say(question.text)}
                  {question.prompts.length > 0 && (
                    <ul className="lp-prompts">
                      {question.prompts.map((prompt) => (
                        <li key={prompt.code}>{say(prompt.text)}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ol>
          </details>
        ))}
      </div>
    </Card>
  )
}
