import type { LocalText } from '#core/foundation'
import { type Asked, operation, put } from '#core/interviews'
import { Button, Dialog } from '../../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../../words/index.ts'
import { useAnalysis, useProject } from '../../analysis/index.ts'
import { useGuide } from '../guide.ts'
import type { CodedText } from '../text/blocks.ts'
import { blockAt } from '../text/blocks.ts'
import type { Desk } from '../text/desk.ts'
import './asked-dialog.css'

const words = {
  title: {
    nb: 'Hvilket spørsmål stilles her?',
    nn: 'Kva spørsmål blir stilt her?',
    en: 'Which question is asked here?',
  },
  none: {
    nb: 'Studien har ingen publisert intervjuguide.',
    nn: 'Studien har ingen publisert intervjuguide.',
    en: 'The study has no published interview guide.',
  },
  here: { nb: 'Stilles her', nn: 'Blir stilt her', en: 'Asked here' },
  answered: { nb: 'besvart', nn: 'svart på', en: 'answered' },
  unanswered: { nb: 'stilt, ikke besvart', nn: 'stilt, ikkje svart på', en: 'asked, not answered' },
  skipped: { nb: 'hoppet over', nn: 'hoppa over', en: 'skipped' },
  missing: { nb: 'ikke merket', nn: 'ikkje merkt', en: 'not marked' },
  clear: { nb: 'Ta bort merket', nn: 'Ta bort merket', en: 'Take the mark away' },
} satisfies Record<string, LocalText>

/** The guide's questions, to be marked as asked at what is marked, or in the line of the caret. */
export function AskedDialog({
  study,
  desk,
  text,
  close,
}: {
  study: string
  desk: Desk
  text: CodedText
  close: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const store = useAnalysis()
  const project = useProject()
  const guide = useGuide(study)
  const { interview, version, blocks } = text
  const known = new Map(
    [...project.asked.values()]
      .filter((one) => one.interview === interview)
      .map((one) => [one.question, one]),
  )
  const mark = (question: string): void => {
    const { marked, focus } = desk.state()
    const line = blockAt(blocks, focus)
    const range = marked ?? line
    const there = known.get(question)
    const asked: Asked = {
      kind: 'asked',
      id: there?.id ?? crypto.randomUUID(),
      interview,
      question,
      state: 'answered',
      at: range ? { interview, version, start: range.start, end: range.end } : null,
    }
    store.act('mark', put(project, asked))
    close()
  }
  return (
    <Dialog title={say(words.title)} close={close}>
      {!guide && <p className="ds-paragraph">{say(words.none)}</p>}
      {guide?.topics.map((topic) => (
        <section key={topic.code} className="lp-asked">
          <h3 lang={languageOfText(topic.name, language)}>{say(topic.name)}</h3>
          <ul>
            {topic.questions.map(({ code, text: question }) => {
              const there = known.get(code)
              return (
                <li key={code}>
                  <span lang={languageOfText(question, language)}>{say(question)}</span>
                  <span className="lp-subtle">{say(words[there?.state ?? 'missing'])}</span>
                  <Button look="secondary" size="sm" onClick={() => mark(code)}>
                    {say(words.here)}
                  </Button>
                  {there && (
                    <Button
                      look="tertiary"
                      size="sm"
                      onClick={() => store.act('mark', [operation(there, null)])}
                    >
                      {say(words.clear)}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}
