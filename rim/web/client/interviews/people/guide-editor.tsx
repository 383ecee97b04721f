import { useState } from 'react'
import type { GuideTopic, InterviewGuide } from '#core/interviews'
import { Alert, Button, Card, ConfirmDialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { studyAddress } from '../queries.ts'
import { BothField } from './both-field.tsx'
import { Differences } from './guide-differences.tsx'
import { movedIn, type WrittenGuide, withChangedTopic, withTopic, wordless } from './guide-edit.ts'
import { guideWords as words } from './guide-words.ts'
import { type GuideAnswer, kept } from './queries.ts'
import { TopicEditor } from './topic-editor.tsx'
import { useSend } from './use-send.ts'

/** Writes the draft of a guide: topics, questions and prompts in both written forms, in the order that they are asked. */
export function GuideEditor({
  study,
  stored,
  before,
}: {
  study: string
  stored: GuideAnswer
  /** The version that it follows. */
  before: InterviewGuide | null
}) {
  const say = useSay()
  const { version, from: _, ...start } = stored.guide
  const [guide, setGuide] = useState<WrittenGuide>(start)
  const [saved, setSaved] = useState<WrittenGuide>(start)
  const [revision, setRevision] = useState(stored.revision)
  const [opened, open] = useState<string | null>(null)
  const [asking, ask] = useState(false)
  const refresh = [kept(study).guides]
  const address = `${studyAddress(study)}/guides/${stored.id}`
  const save = useSend<{ revision: number; guide: WrittenGuide }, { revision: number }>({
    method: 'PUT',
    address,
    refresh,
    done: (answer) => setRevision(answer.revision),
  })
  const use = useSend({ method: 'POST', address: `${address}/publication`, refresh })
  const change = (changed: WrittenGuide) => {
    save.reset()
    setGuide(changed)
  }
  const lacking = wordless(guide)
  const unsaved = guide !== saved
  return (
    <Card title={say(words.draft, { version })}>
      <BothField
        rows={3}
        label={say(words.opening)}
        value={guide.opening}
        change={(opening) => change({ ...guide, opening })}
      />
      {guide.topics.map((topic) => (
        <TopicRow
          key={topic.code}
          guide={guide}
          topic={topic}
          opened={opened === topic.code}
          open={open}
          change={change}
        />
      ))}
      <div>
        <Button
          look="secondary"
          onClick={() => {
            const more = withTopic(guide)
            change(more)
            open(more.topics.at(-1)!.code)
          }}
        >
          {say(words.addTopic)}
        </Button>
      </div>
      {lacking.length > 0 && (
        <Alert colour="warning">
          <p className="ds-paragraph">{say(words.wordless)}</p>
        </Alert>
      )}
      {save.isError && <Failure cause={save.error} />}
      <p role="status" className="lp-subtle">
        {unsaved ? say(words.unsaved) : save.isSuccess && say(words.saved)}
      </p>
      <div className="lp-buttons">
        <Button
          disabled={save.isPending}
          onClick={() => {
            setSaved(guide)
            save.mutate({ revision, guide }, { onError: () => setSaved(saved) })
          }}
        >
          {say(words.save)}
        </Button>
        <Button look="secondary" disabled={unsaved || lacking.length > 0} onClick={() => ask(true)}>
          {say(words.use)}
        </Button>
      </div>
      {before && <Differences before={before} after={{ ...guide, version, from: null }} />}
      {asking && (
        <ConfirmDialog
          title={say(words.useTitle)}
          keep={say(words.notYet)}
          confirm={say(words.use)}
          doing={use}
          act={() => use.mutate(undefined)}
          close={() => ask(false)}
        >
          <p className="ds-paragraph">{say(words.useText)}</p>
        </ConfirmDialog>
      )}
    </Card>
  )
}

function TopicRow({
  guide,
  topic,
  opened,
  open,
  change,
}: {
  guide: WrittenGuide
  topic: GuideTopic
  opened: boolean
  open: (code: string | null) => void
  change: (guide: WrittenGuide) => void
}) {
  const say = useSay()
  const name = say(topic.name) || say(words.topic)
  const move = (by: -1 | 1) => change({ ...guide, topics: movedIn(guide.topics, topic.code, by) })
  return (
    <section className="lp-topic">
      <div className="lp-topic-head">
        <h3 className="ds-heading" data-size="xs">
          {name}
        </h3>
        <div className="lp-buttons">
          <Button look="tertiary" size="sm" aria-label={say(words.up, { name })} onClick={() => move(-1)}>
            ↑
          </Button>
          <Button look="tertiary" size="sm" aria-label={say(words.down, { name })} onClick={() => move(1)}>
            ↓
          </Button>
          <Button
            look="secondary"
            size="sm"
            aria-expanded={opened}
            aria-label={opened ? undefined : say(words.changeOf, { name })}
            onClick={() => open(opened ? null : topic.code)}
          >
            {say(opened ? words.closeTopic : words.change)}
          </Button>
          <Button
            look="tertiary"
            colour="danger"
            size="sm"
            aria-label={say(words.removeOf, { name })}
            onClick={() =>
              change({ ...guide, topics: guide.topics.filter(({ code }) => code !== topic.code) })
            }
          >
            {say(words.remove)}
          </Button>
        </div>
      </div>
      {opened && (
        <TopicEditor
          guide={guide}
          topic={topic}
          change={(changed) => change(withChangedTopic(guide, changed))}
        />
      )}
    </section>
  )
}
