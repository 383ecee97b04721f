import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Sex } from '#core/interviews'
import { Button, ChoiceGroup, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type MemberAnswer, type OwnStudyAnswer, studyAddress } from '../queries.ts'
import { AttributeFields, attributesOf, usualAttributes } from './attribute-fields.tsx'
import { informantWords } from './informant-words.ts'
import { kept, type ProspectAnswer, type StudyFactsAnswer } from './queries.ts'
import { useSend } from './use-send.ts'

const words = {
  ...informantWords,
  save: { nb: 'Før inn intervjuet', nn: 'Før inn intervjuet', en: 'Enter the interview' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Somebody has been interviewed: who they are without a name, and how it went. */
export function HeldForm({
  study,
  line,
  facts,
  members,
  close,
}: {
  study: OwnStudyAnswer
  line: ProspectAnswer
  facts: StudyFactsAnswer
  members: readonly MemberAnswer[]
  close: () => void
}) {
  const say = useSay()
  const [sex, setSex] = useState<Sex | ''>('')
  const [age, setAge] = useState('')
  const [site, setSite] = useState(line.site ?? '')
  const [attributes, setAttributes] = useState(usualAttributes)
  const [heldOn, setHeldOn] = useState(line.meetingOn ?? '')
  const [minutes, setMinutes] = useState('')
  const [setting, setSetting] = useState(line.meetingPlace)
  const [others, setOthers] = useState('')
  const [interviewer, setInterviewer] = useState(line.interviewer ?? study.staff)
  const [source, setSource] = useState<'recording' | 'notes'>('recording')
  const [tried, setTried] = useState(false)
  const names = kept(study.id)
  const send = useSend<unknown>({
    method: 'POST',
    address: `${studyAddress(study.id)}/prospects/${line.id}/interview`,
    refresh: [names.prospects, names.informants, names.interviews],
    done: close,
  })
  const years = Number(age)
  const ageWrong = !/^\d+$/.test(age.trim()) || years < 10 || years > 110
  const minutesWrong =
    minutes !== '' && (!/^\d+$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > 600)
  const wrong = sex === '' || ageWrong || heldOn === '' || minutesWrong
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (wrong) {
      goToFirstFault(event.currentTarget)
      return
    }
    send.mutate({
      informant: { sex, age: years, site: site === '' ? null : site, attributes: attributesOf(attributes) },
      interview: {
        heldOn,
        minutes: minutes === '' ? null : Number(minutes),
        setting: setting.trim(),
        others: others.trim(),
        interviewer,
        source,
      },
    })
  }
  return (
    <form className="lp-stack" noValidate onSubmit={submit}>
      <ChoiceGroup
        kind="radio"
        legend={say(words.sex)}
        chosen={sex === '' ? [] : [sex]}
        change={([one]) => setSex(one as Sex)}
        error={tried && sex === '' ? say(words.sexMissing) : undefined}
        options={(['female', 'male', 'other'] as const).map((value) => ({ value, text: say(words[value]) }))}
      />
      <div className="lp-fields">
        <TextField
          label={say(words.age)}
          value={age}
          change={setAge}
          error={tried && ageWrong ? say(words.ageWrong) : undefined}
        />
        <SelectField
          label={say(words.site)}
          value={site}
          change={setSite}
          options={[
            { value: '', text: say(words.noSite) },
            ...facts.sites.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      </div>
      <AttributeFields attributes={attributes} change={setAttributes} />
      <div className="lp-fields">
        <TextField
          kind="date"
          label={say(words.heldOn)}
          value={heldOn}
          change={setHeldOn}
          error={tried && heldOn === '' ? say(words.heldOnMissing) : undefined}
        />
        <TextField
          label={say(words.minutes)}
          value={minutes}
          change={setMinutes}
          error={tried && minutesWrong ? say(words.minutesWrong) : undefined}
        />
        <SelectField
          label={say(words.interviewer)}
          value={interviewer}
          change={setInterviewer}
          options={members.map(({ staff, name }) => ({ value: staff, text: name }))}
        />
      </div>
      <TextField
        label={say(words.setting)}
        help={say(words.settingHelp)}
        value={setting}
        change={setSetting}
      />
      <TextField label={say(words.others)} help={say(words.othersHelp)} value={others} change={setOthers} />
      <ChoiceGroup
        kind="radio"
        legend={say(words.source)}
        chosen={[source]}
        change={([one]) => setSource(one as 'recording' | 'notes')}
        options={[
          { value: 'recording', text: say(words.recording) },
          { value: 'notes', text: say(words.notes) },
        ]}
      />
      {send.isError && <Failure cause={send.error} />}
      <div className="lp-buttons">
        <Button type="submit" disabled={send.isPending}>
          {say(words.save)}
        </Button>
        <Button look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
