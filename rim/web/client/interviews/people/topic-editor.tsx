import { useState } from 'react'
import type { GuideQuestion, GuideTopic } from '#core/interviews'
import { Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { BothField } from './both-field.tsx'
import { movedIn, promptsFrom, type WrittenGuide, withChangedQuestion, withQuestion } from './guide-edit.ts'
import { guideWords as words } from './guide-words.ts'

/** A topic with its questions. */
export function TopicEditor({
  guide,
  topic,
  change,
}: {
  guide: WrittenGuide
  topic: GuideTopic
  change: (topic: GuideTopic) => void
}) {
  const say = useSay()
  const promptCodes = new Set(
    guide.topics.flatMap(({ questions }) =>
      questions.flatMap(({ prompts }) => prompts.map(({ code }) => code)),
    ),
  )
  return (
    <>
      <BothField label={say(words.topic)} value={topic.name} change={(name) => change({ ...topic, name })} />
      {topic.questions.map((question, index) => (
        <QuestionEditor
          key={question.code}
          number={index + 1}
          question={question}
          taken={promptCodes}
          change={(changed) => change(withChangedQuestion(topic, changed))}
          move={(by) => change({ ...topic, questions: movedIn(topic.questions, question.code, by) })}
          remove={() =>
            change({ ...topic, questions: topic.questions.filter(({ code }) => code !== question.code) })
          }
        />
      ))}
      <div>
        <Button look="secondary" size="sm" onClick={() => change(withQuestion(guide, topic))}>
          {say(words.addQuestion)}
        </Button>
      </div>
    </>
  )
}

function QuestionEditor({
  number,
  question,
  taken,
  change,
  move,
  remove,
}: {
  number: number
  question: GuideQuestion
  /** The codes that prompts have. */
  taken: ReadonlySet<string>
  change: (question: GuideQuestion) => void
  move: (by: -1 | 1) => void
  remove: () => void
}) {
  const say = useSay()
  const lines = (form: 'nb' | 'nn'): string => question.prompts.map(({ text }) => text[form]).join('\n')
  // as it is typed; prompts are made of it when somebody has finished a field
  const [typed, type] = useState(() => ({ nb: lines('nb'), nn: lines('nn') }))
  const name = say(words.question, { number })
  const newCode = (): (() => string) => {
    let at = 0
    return () => {
      do at += 1
      while (taken.has(`${question.code}-p${at}`))
      return `${question.code}-p${at}`
    }
  }
  return (
    <div className="lp-question">
      <BothField
        rows={2}
        label={name}
        value={question.text}
        change={(text) => change({ ...question, text })}
      />
      <BothField
        rows={3}
        label={say(words.prompts, { number })}
        value={typed}
        change={(text) => {
          type(text)
          change({ ...question, prompts: promptsFrom(text, question.prompts, newCode()) })
        }}
      />
      <div className="lp-buttons">
        <Button look="tertiary" size="sm" aria-label={say(words.up, { name })} onClick={() => move(-1)}>
          ↑
        </Button>
        <Button look="tertiary" size="sm" aria-label={say(words.down, { name })} onClick={() => move(1)}>
          ↓
        </Button>
        <Button
          look="tertiary"
          colour="danger"
          size="sm"
          aria-label={say(words.removeOf, { name })}
          onClick={remove}
        >
          {say(words.remove)}
        </Button>
      </div>
    </div>
  )
}
